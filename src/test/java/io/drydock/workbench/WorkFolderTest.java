package io.drydock.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkFolderTest {
  private static final Duration AT_ONCE = Duration.ofMillis(-1);

  @TempDir Path place;

  @Test
  void whatIsLeftOfOtherPlacesStays(@TempDir Path other) throws IOException {
    var ours = WorkFolder.create(place);
    var theirs = WorkFolder.create(other);

    WorkFolder.clearLeft(place);

    assertThat(ours.path()).doesNotExist();
    assertThat(theirs.path()).isDirectory();
    theirs.clear();
  }

  @Test
  void aLinkWithTheNameOfOneIsNotFollowed(@TempDir Path other) throws IOException {
    var kept = Files.writeString(other.resolve("kept"), "");
    var folder = WorkFolder.create(place).path();
    Files.delete(folder);
    Files.createSymbolicLink(folder, other);

    WorkFolder.clearLeft(place);

    assertThat(kept).exists();
    Files.delete(folder);
  }

  @Test
  void aFolderThatCannotBeRemovedIsNamed() {
    // The kernel lets nobody remove this.
    var folder = new WorkFolder(Path.of("/proc/self/fdinfo"));

    assertThatThrownBy(folder::clear)
        .isInstanceOf(IOException.class)
        .hasMessage("The folder /proc/self/fdinfo could not be removed.");
  }

  @Test
  void processesThatDoNotEndInTimeAreNamed() throws IOException {
    var builder = new ProcessBuilder("sleep", "1000");
    builder.environment().put(MarkedProcesses.VARIABLE, place + "/x");
    var process = builder.start();
    try {
      assertThatThrownBy(() -> MarkedProcesses.end(place.toString(), AT_ONCE))
          .isInstanceOf(IOException.class)
          .hasMessage("Processes of " + place + " do not end: [" + process.pid() + "].");

      MarkedProcesses.end(place.toString(), Duration.ofSeconds(5));
      assertThat(process.isAlive()).isFalse();
    } finally {
      process.destroyForcibly();
    }
  }
}
