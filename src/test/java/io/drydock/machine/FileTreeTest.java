package io.drydock.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {
  @TempDir Path folder;

  @Test
  void aFolderGoesWithAllThatIsInItAndLinksAreNotFollowed() throws IOException {
    var kept = Files.createDirectories(folder.resolve("kept"));
    Files.writeString(kept.resolve("file"), "12345");
    var tree = Files.createDirectories(folder.resolve("tree/deep/er")).getParent().getParent();
    Files.writeString(tree.resolve("deep/file"), "123");
    Files.createSymbolicLink(tree.resolve("deep/link"), kept);
    Files.createSymbolicLink(tree.resolve("nowhere"), folder.resolve("none"));
    FileTree.remove(tree);
    assertThat(tree).doesNotExist();
    assertThat(kept.resolve("file")).exists();
  }

  @Test
  void whatIsNotThereIsGoneAndASingleFileGoesToo() throws IOException {
    FileTree.remove(folder.resolve("none"));
    var file = Files.writeString(folder.resolve("file"), "x");
    FileTree.remove(file);
    assertThat(file).doesNotExist();
  }

  @Test
  void theSizeIsThatOfAllFiles() throws IOException {
    Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(folder.resolve("a/b/one"), "123");
    Files.writeString(folder.resolve("two"), "4567");
    assertThat(FileTree.size(folder)).isEqualTo(7);
  }
}
