package io.drydock.practice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One command that the tutor itself runs: an argument vector, never a shell line.
 *
 * @param environment what differs from the tutor's own environment
 */
record Tool(List<String> command, Path directory, Map<String, String> environment, Duration limit) {
  private static final int OUTPUT_LIMIT = 1 << 20;
  private static final int NOT_FOUND = 127;
  private static final int TIMED_OUT = 124;

  /** How a command ended, and the start of what it printed on both streams. */
  record Outcome(List<String> command, int exit, String output) {
    boolean ok() {
      return exit == 0;
    }

    boolean timedOut() {
      return exit == TIMED_OUT;
    }

    /** The last lines of the output, for an error message. */
    String tail() {
      var lines = output.strip().lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    /** The command as it was run; the middle of a very long one would only hide the reason. */
    private String shown() {
      var line = String.join(" ", command);
      return line.length() <= 200 ? line : line.substring(0, 160) + " …";
    }

    /** The output without the white space around it; an exception where the command failed. */
    String orThrow(String what, String help) {
      if (!ok()) {
        var why = timedOut() ? "it took too long" : tail();
        throw new PracticeException(
            what + " (`" + shown() + "`)" + (why.isEmpty() ? "" : ": " + why), help);
      }
      return output.strip();
    }
  }

  /** A command with one minute's time. */
  static Tool of(String... command) {
    return new Tool(List.of(command), Path.of("/"), Map.of(), Duration.ofMinutes(1));
  }

  static Tool of(List<String> command) {
    return of(command.toArray(String[]::new));
  }

  Tool in(Path folder) {
    return new Tool(command, folder, environment, limit);
  }

  Tool with(Map<String, String> variables) {
    return new Tool(command, directory, variables, limit);
  }

  Tool within(Duration time) {
    return new Tool(command, directory, environment, time);
  }

  /** Runs the command to its end. A missing program is exit code 127, one that is too slow 124. */
  Outcome run() {
    var builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return new Outcome(command, NOT_FOUND, String.valueOf(e.getMessage()));
    }
    try {
      process.getOutputStream().close();
      var output = new ByteArrayOutputStream();
      var reader = Thread.ofVirtual().start(() -> copy(process.getInputStream(), output));
      boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        end(process);
        process.waitFor(5, TimeUnit.SECONDS);
      }
      // A grandchild may hold the pipe open: its output is not waited for.
      reader.join(Duration.ofSeconds(2));
      var text = output.toString(StandardCharsets.UTF_8);
      return new Outcome(command, ended ? process.exitValue() : TIMED_OUT, text);
    } catch (IOException e) {
      process.destroyForcibly();
      return new Outcome(command, NOT_FOUND, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      end(process);
      Thread.currentThread().interrupt();
      throw new PracticeException(
          "`" + command.getFirst() + "` was interrupted.",
          "Try the same again when you are ready.");
    }
  }

  /** The parent first: a shell would tell of its child's death. */
  private static void end(Process process) {
    var children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  private static void copy(InputStream from, ByteArrayOutputStream to) {
    var buffer = new byte[8192];
    try (from) {
      int count = from.read(buffer);
      while (count >= 0) {
        to.write(buffer, 0, Math.min(count, OUTPUT_LIMIT - to.size()));
        count = from.read(buffer);
      }
    } catch (IOException _) {
      // The process is gone; what was read until then is kept.
    }
  }
}
