package io.drydock.terminal;

import io.drydock.docker.OpenCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads from a pipe what a shell would take as one command: a line, or several where the first is
 * not whole. Empty lines and comments between commands are passed over.
 */
final class PipedCommands {
  /** Longer ones are handed on as they are, and their shell says what is wrong with them. */
  private static final int LONGEST = 1 << 20;

  private final BufferedReader lines;
  private final Function<String, Optional<OpenCommand>> missing;

  /**
   * For these lines.
   *
   * @param missing tells what is still to come of a text
   */
  PipedCommands(BufferedReader lines, Function<String, Optional<OpenCommand>> missing) {
    this.lines = lines;
    this.missing = missing;
  }

  /** The next one; empty at the end of the input. What the end cuts off is handed on as well. */
  Optional<String> next() throws IOException {
    String line;
    do {
      line = lines.readLine();
    } while (line != null && isNothing(line));
    if (line == null) {
      return Optional.empty();
    }
    var command = new StringBuilder(line);
    var open = missing.apply(line);
    while (open.isPresent() && command.length() < LONGEST) {
      line = lines.readLine();
      if (line == null) {
        break;
      }
      command.append('\n').append(line);
      if (open.get().mayEndWith(line)) {
        open = missing.apply(command.toString());
      }
    }
    return Optional.of(command.toString());
  }

  private static boolean isNothing(String line) {
    return line.isBlank() || line.stripLeading().startsWith("#");
  }
}
