package io.drydock.workbench;

import io.drydock.machine.Deadline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The processes that were started for a piece of work, found by what stands in their environment:
 * also those that went into the background, or whose parent is gone.
 */
final class MarkedProcesses {
  /** The variable that marks a process; its value begins with the mark. */
  static final String VARIABLE = "DRYDOCK_WORKBENCH";

  private static final Path PROC = Path.of("/proc");
  private static final long LOOK_EVERY_NANOS = Duration.ofMillis(20).toNanos();

  private MarkedProcesses() {}

  /**
   * Ends all whose mark starts like this.
   *
   * @throws IOException where some do not end in time
   */
  static void end(String mark, Duration patience) throws IOException {
    var deadline = Deadline.after(patience);
    var left = of(mark);
    while (!left.isEmpty()) {
      if (deadline.passed()) {
        throw new IOException("Processes of " + mark + " do not end: " + left + ".");
      }
      left.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
      // Whoever is told to end has to end these first.
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
      left = of(mark);
    }
  }

  private static List<Long> of(String mark) {
    var wanted = "\0" + VARIABLE + "=" + mark;
    try (var entries = Files.list(PROC)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.chars().allMatch(Character::isDigit))
          .filter(name -> ("\0" + environment(name)).contains(wanted))
          .map(Long::valueOf)
          .toList();
    } catch (IOException _) {
      // Engines of our own run on Linux alone.
      return List.of();
    }
  }

  /** One that has ended has none any more; another user's is not to be read. */
  private static String environment(String pid) {
    try {
      return new String(
          Files.readAllBytes(PROC.resolve(pid).resolve("environ")), StandardCharsets.ISO_8859_1);
    } catch (IOException _) {
      return "";
    }
  }
}
