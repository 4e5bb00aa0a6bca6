package io.drydock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.FutureTask;

/** The moment in which the process of a learner's command ends, seen from outside the tutor. */
final class CommandEnd {
  private static final int LOOK_EVERY_NANOS = 300_000;

  private CommandEnd() {}

  /**
   * Watches for the next command of a tutor.
   *
   * @return nanoseconds since the epoch, at most half a millisecond late
   */
  static FutureTask<Long> watch(long tutor) {
    var before = running(tutor).map(ProcessHandle::pid).orElse(-1L);
    var end =
        new FutureTask<>(
            () -> {
              var deadline = Instant.now().plus(Tutor.PATIENCE);
              Optional<ProcessHandle> command;
              do {
                look(deadline);
                command = running(tutor).filter(process -> process.pid() != before);
              } while (command.isEmpty());
              var stat = Path.of("/proc", String.valueOf(command.get().pid()), "stat");
              while (runs(stat)) {
                look(deadline);
              }
              return ChronoUnit.NANOS.between(Instant.EPOCH, Instant.now());
            });
    Thread.ofPlatform().daemon().name("command end").start(end);
    return end;
  }

  private static Optional<ProcessHandle> running(long tutor) {
    return ProcessHandle.of(tutor).stream()
        .flatMap(ProcessHandle::descendants)
        .filter(
            process ->
                process.info().command().filter(name -> name.endsWith("/script")).isPresent())
        .findFirst();
  }

  private static void look(Instant deadline) throws InterruptedException {
    if (Instant.now().isAfter(deadline)) {
      throw new BenchmarkException("No command was seen to end in the tutor.");
    }
    Thread.sleep(0, LOOK_EVERY_NANOS);
  }

  /** One that has ended and is not yet asked after is a zombie. */
  private static boolean runs(Path stat) {
    try {
      var line = Files.readString(stat);
      return line.charAt(line.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException | StringIndexOutOfBoundsException _) {
      return false;
    }
  }
}
