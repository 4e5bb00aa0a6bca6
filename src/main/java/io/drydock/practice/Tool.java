package io.drydock.practice;

import io.drydock.machine.QuietCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One command that the tutor itself runs: an argument vector, never a shell line.
 *
 * @param environment what differs from the tutor's own environment
 */
record Tool(List<String> command, Path directory, Map<String, String> environment, Duration limit) {
  private static final int NOT_FOUND = 127;

  /** How a command ended, and the start of what it printed on both streams. */
  record Outcome(List<String> command, int exit, String output) {
    boolean ok() {
      return exit == 0;
    }

    boolean timedOut() {
      return exit == QuietCommand.TOO_SLOW;
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
    try {
      var result = QuietCommand.of(command).in(directory).with(environment).within(limit).run();
      return new Outcome(command, result.exit(), result.output());
    } catch (IOException e) {
      return new Outcome(command, NOT_FOUND, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PracticeException(
          "`" + command.getFirst() + "` was interrupted.",
          "Try the same again when you are ready.");
    }
  }
}
