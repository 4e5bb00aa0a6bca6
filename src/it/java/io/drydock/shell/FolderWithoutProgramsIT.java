package io.drydock.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.machine.QuietCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the folder for temporary files is mounted so that nothing in it runs, calls go unseen. */
class FolderWithoutProgramsIT {
  private static final Duration LONGEST = Duration.ofSeconds(10);

  @TempDir private Path folder;

  @Test
  void isNoticedBeforeAnyLineRuns() throws Exception {
    assertThat(run("mount", "-t", "tmpfs", "-o", "size=1m,noexec", "tmpfs", folder.toString()))
        .isTrue();
    try {
      assertThatThrownBy(() -> CallFolder.in(folder, false))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no programs can run in " + folder);
    } finally {
      run("umount", folder.toString());
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return QuietCommand.of(command).within(LONGEST).run().succeeded();
  }
}
