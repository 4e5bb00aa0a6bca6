package io.drydock.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ShellFolderTest {
  @TempDir Path temporary;

  private Path folder(String name) throws IOException {
    var folder = Files.createDirectory(temporary.resolve(name));
    Files.writeString(folder.resolve("state"), "x");
    return folder;
  }

  private static void makeOld(Path folder) throws IOException {
    Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minusSeconds(600)));
  }

  @Test
  void theFolderOfATutorThatWasKilledIsRemovedAndThoseOfOthersStay() throws Exception {
    var left = folder("drydock-shell-left");
    var program = OwnerProgram.hold(left);
    var held = folder("drydock-shell-held");
    var owner = FolderOwner.of(held);
    var foreign = folder("drydock-other");
    var unowned = folder("drydock-shell-unowned");
    for (var each : List.of(left, held, foreign, unowned)) {
      makeOld(each);
    }

    FolderOwner.removeLeft(temporary, "drydock-shell-");
    assertThat(left).as("while its owner, another process, lives").isDirectory();

    program.destroyForcibly();
    assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
    FolderOwner.removeLeft(temporary, "drydock-shell-");
    assertThat(left).doesNotExist();
    assertThat(List.of(held, foreign, unowned))
        .allMatch(each -> Files.exists(each.resolve("state")));
    owner.leave(held);
    assertThat(held).doesNotExist();
  }

  @Test
  void aFolderThatWasJustMadeIsLeftAlone() throws Exception {
    var young = folder("drydock-shell-young");
    var program = OwnerProgram.hold(young);
    program.destroyForcibly();
    assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
    FolderOwner.removeLeft(temporary, "drydock-shell-");
    assertThat(young).isDirectory();
  }

  @Test
  void keysAreGivenOnce() throws IOException {
    var path = folder("keys");
    var folder = new ShellFolder(path, FolderOwner.of(path));
    assertThat(folder.takeTyped()).isEmpty();
    Files.writeString(folder.typed(), "echo");
    assertThat(folder.takeTyped()).isEqualTo("echo");
    assertThat(folder.takeTyped()).isEmpty();
  }

  @Test
  void keysThatWereTypedAreGivenOnceAlsoWhereOneIsCutInHalf() throws IOException {
    var folder = ShellFolder.create();
    Files.write(folder.typed(), new byte[] {'l', 's', (byte) 0xc3});
    assertThat(folder.takeTyped()).isEqualTo("ls\ufffd");
    assertThat(folder.takeTyped()).isEmpty();
    folder.remove();
  }
}
