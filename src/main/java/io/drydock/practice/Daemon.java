package io.drydock.practice;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * One long-running program of a practice engine. It outlives the tutor that starts it, and is found
 * again by the next one.
 *
 * @param word a word of its command line that no other program has; without it, a process with the
 *     same number is somebody else's
 */
record Daemon(PracticeHome home, String name, List<String> command, String word) {
  private static final long LOG_LIMIT = 1 << 20;
  private static final String SEARCHED =
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  /** The process's number, where it runs. */
  OptionalLong pid() {
    try {
      long pid = Long.parseLong(Files.readString(home.pid(name)).strip());
      return Processes.runs(pid, word) ? OptionalLong.of(pid) : OptionalLong.empty();
    } catch (IOException | NumberFormatException _) {
      return OptionalLong.empty();
    }
  }

  boolean runs() {
    return pid().isPresent();
  }

  /** Starts the program and waits until it answers. */
  void start(BooleanSupplier answers, Duration patience) {
    var log = log();
    var words = new ArrayList<String>();
    // A session of its own: neither Ctrl-C nor a closed window reaches it.
    words.add("setsid");
    words.addAll(command);
    var builder = new ProcessBuilder(words).directory(new File("/")).redirectErrorStream(true);
    builder.environment().keySet().removeIf(key -> key.startsWith("DOCKER_"));
    builder.environment().merge("PATH", SEARCHED, (own, more) -> own + ":" + more);
    builder.redirectInput(new File("/dev/null"));
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      var process = builder.start();
      Files.writeString(home.pid(name), process.pid() + "\n");
      Processes.await(() -> answers.getAsBoolean() || !process.isAlive(), patience);
      if (!answers.getAsBoolean()) {
        boolean alive = process.isAlive();
        process.destroyForcibly();
        throw failed(log, alive ? "does not answer" : "ended at once");
      }
    } catch (IOException e) {
      throw new PracticeException(
          "The practice engine's " + name + " could not be started: " + e.getMessage() + ".",
          "Try `drydock doctor`: it tells what is missing.");
    }
  }

  /** Asks the program to end, and makes it end when it does not in time. */
  void stop(Duration patience) {
    pid()
        .ifPresent(
            pid -> {
              ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
              if (!Processes.await(() -> !Processes.runs(pid, word), patience)) {
                Processes.kill(pid);
              }
            });
  }

  /** The log of this start; a long one of earlier starts is put aside, and only one is kept. */
  private Path log() {
    var log = home.log(name);
    PracticeHome.make(log.getParent());
    try {
      if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
        Files.move(log, log.resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException _) {
      // A log that cannot be put aside is no reason not to start.
    }
    return log;
  }

  private PracticeException failed(Path log, String how) {
    var last = Tool.of("tail", "-n", "1", log.toString()).run().tail();
    return new PracticeException(
        "The practice engine's " + name + " " + how + (last.isEmpty() ? "." : ": " + last),
        "Try `drydock doctor`, and look into " + log + ".");
  }
}
