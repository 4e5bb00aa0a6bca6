package io.drydock.shell;

import io.drydock.machine.QuietCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Named pipes that lie ready for the calls to come, since making one takes as long as all else that
 * a call does before it runs. A call claims {@code free.N} by making {@code taken.N}.
 */
final class ReadyPipes {
  private static final int READY = 4;
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  /** Whoever claims a pipe opens it at once; after this long its name is needed no more. */
  private static final Duration OPENED = Duration.ofSeconds(10);

  private final Path folder;
  private long made;

  ReadyPipes(Path folder) {
    this.folder = folder;
  }

  /** Makes new ones in place of those that were taken. A call that finds none makes its own. */
  synchronized void prepare() {
    try {
      int free = 0;
      for (long each = Math.max(1, made - 2L * READY); each <= made; each++) {
        var taken = folder.resolve("taken." + each);
        if (!Files.exists(taken)) {
          free += Files.exists(folder.resolve("free." + each)) ? 1 : 0;
        } else if (Files.getLastModifiedTime(taken)
            .toInstant()
            .isBefore(Instant.now().minus(OPENED))) {
          Files.deleteIfExists(folder.resolve("free." + each));
          Files.deleteIfExists(taken);
        }
      }
      var command = new ArrayList<>(List.of("mkfifo", "-m", "600"));
      for (int i = free; i < READY; i++) {
        command.add(folder.resolve("free." + ++made).toString());
      }
      if (free < READY) {
        QuietCommand.of(command.toArray(String[]::new)).within(TIMEOUT).run();
      }
    } catch (IOException _) {
      // Calls make their own.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
