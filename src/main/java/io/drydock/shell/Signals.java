package io.drydock.shell;

import io.drydock.machine.QuietCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What Java's processes lack: noticing that one stopped, and continuing it. */
final class Signals {
  private static final long LOOK_EVERY_MS = 40;
  private static final Duration GRACE = Duration.ofMillis(500);

  private Signals() {}

  /** Waits until the process ends (false) or is stopped (true). */
  static boolean awaitEndOrStop(Process process) throws InterruptedException {
    var stat = Path.of("/proc", String.valueOf(process.pid()), "stat");
    while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
      if (state(stat) == 'T') {
        return true;
      }
    }
    return false;
  }

  /**
   * The letter after the command's name, which stands in brackets; a blank where it cannot be read.
   */
  private static char state(Path stat) {
    try {
      var line = Files.readString(stat);
      int end = line.lastIndexOf(')');
      return end > 0 && end + 2 < line.length() ? line.charAt(end + 2) : ' ';
    } catch (IOException _) {
      return ' ';
    }
  }

  static void send(long pid, String signal) throws IOException {
    try {
      // The shell's own word: not every machine has a program of that name.
      QuietCommand.of("/bin/sh", "-c", "kill -\"$0\" \"$1\"", signal, String.valueOf(pid))
          .within(GRACE)
          .run();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends a process, stopped or not, with all that it started. */
  static void end(Process process) {
    var family = process.descendants().toList();
    process.destroy();
    try {
      send(process.pid(), "CONT");
      family.forEach(ProcessHandle::destroy);
      if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException _) {
      process.destroyForcibly();
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    family.forEach(ProcessHandle::destroyForcibly);
  }
}
