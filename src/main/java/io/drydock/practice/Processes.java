package io.drydock.practice;

import io.drydock.machine.Deadline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Finds and ends the processes of one home, by what the kernel knows of them. */
final class Processes {
  private static final Path PROC = Path.of("/proc");
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Set<String> PROGRAMS =
      Set.of(
          "dockerd",
          "containerd",
          "containerd-shim",
          "containerd-shim-runc-v2",
          "runc",
          "docker-registry",
          "registry",
          "busybox");

  private Processes() {}

  /** The words of a running process's command line; empty for one that has ended. */
  static List<String> commandLine(long pid) {
    return List.of(read(PROC.resolve(pid + "/cmdline")).split("\0"));
  }

  /** Whether the process runs and was started with this word. */
  static boolean runs(long pid, String word) {
    return commandLine(pid).contains(word);
  }

  /** Every process that belongs to the home: its daemons, their helpers, its containers. */
  static List<Long> of(PracticeHome home) {
    return all().stream().filter(pid -> servant(pid, home) || inContainer(pid, home)).toList();
  }

  /** The processes in the home's containers. */
  static List<Long> inContainers(PracticeHome home) {
    return all().stream().filter(pid -> inContainer(pid, home)).toList();
  }

  /** Ends all processes of the home at once, whatever they do. True where none is left. */
  static boolean killAll(PracticeHome home, Duration patience) {
    return await(
        () -> {
          var left = of(home);
          left.forEach(Processes::kill);
          return left.isEmpty();
        },
        patience);
  }

  static void kill(long pid) {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Waits until something about processes is so; false where the time ran out first. */
  static boolean await(BooleanSupplier isSo, Duration patience) {
    try {
      return Deadline.after(patience).await(PAUSE, isSo::getAsBoolean);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new PracticeException(
          "Work on the practice engine was interrupted.",
          "Try `drydock practice down`, then start again.");
    }
  }

  private static List<Long> all() {
    try (var entries = Files.list(PROC)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.chars().allMatch(Character::isDigit))
          .map(Long::valueOf)
          .toList();
    } catch (IOException _) {
      return List.of();
    }
  }

  /**
   * An editor that has a file of the home open is no servant of it: only the known programs are.
   */
  private static boolean servant(long pid, PracticeHome home) {
    var words = commandLine(pid);
    var program =
        Optional.ofNullable(Path.of(words.getFirst()).getFileName()).map(Path::toString).orElse("");
    return PROGRAMS.contains(program) && words.stream().anyMatch(word -> within(word, home));
  }

  private static boolean within(String word, PracticeHome home) {
    return word.contains(home.run() + "/") || word.contains(home.root() + "/");
  }

  private static boolean inContainer(long pid, PracticeHome home) {
    return read(PROC.resolve(pid + "/cgroup")).contains(":/" + home.cgroup() + "/")
        && !commandLine(pid).getFirst().isEmpty();
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException _) {
      return "";
    }
  }
}
