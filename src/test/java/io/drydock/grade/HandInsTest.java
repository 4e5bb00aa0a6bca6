package io.drydock.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandInsTest {
  @TempDir private Path folder;

  @Test
  void aFolderWithFilesOfItsOwnIsOneHandIn() throws IOException {
    var ada = Files.createDirectories(folder.resolve("ada/bin")).getParent();
    Files.writeString(ada.resolve("app.js"), "");
    assertThat(HandIns.at(ada)).containsExactly(new HandIn("ada", ada));
    var empty = Files.createDirectories(folder.resolve("empty"));
    assertThat(HandIns.at(empty)).containsExactly(new HandIn("empty", empty));
  }

  @Test
  void aFolderOfFoldersAndArchivesIsAClassAlsoWithItsRosterBeside() throws IOException {
    for (var name : List.of("ada.zip", "bob.tar.gz", "roster.csv", ".DS_Store")) {
      Files.writeString(folder.resolve(name), "");
    }
    Files.createDirectories(folder.resolve("cyn"));
    Files.createDirectories(folder.resolve("__MACOSX"));
    assertThat(HandIns.at(folder)).extracting(HandIn::id).containsExactly("ada", "bob", "cyn");
  }

  @Test
  void anArchiveIsOneHandInByItsName() throws IOException {
    var archive = Files.writeString(folder.resolve("dee.tgz"), "");
    assertThat(HandIns.at(List.of(archive))).containsExactly(new HandIn("dee", archive));
  }
}
