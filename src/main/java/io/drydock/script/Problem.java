package io.drydock.script;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * Something wrong in a file, with its place.
 *
 * @param line counts from 1; 0 where the file as a whole is meant
 * @param column counts from 1, in characters
 * @param message what is wrong, in one sentence
 * @param help what to try, in one sentence
 * @param source the line of the file; empty where the file as a whole is meant
 */
public record Problem(Path file, int line, int column, String message, String help, String source)
    implements Comparable<Problem> {
  private static final int WIDEST = 120;

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::message);

  /** A problem of a file as a whole, such as one that cannot be read. */
  static Problem ofFile(Path file, String message, String help) {
    return new Problem(file, 0, 0, message, help, "");
  }

  /** The same problem, its file named from a folder where it lies in that. */
  public Problem seenFrom(Path folder) {
    return file.startsWith(folder)
        ? new Problem(folder.relativize(file), line, column, message, help, source)
        : this;
  }

  /** The same, told as something that can stay as it is. */
  public Problem asWarning() {
    return new Problem(file, line, column, "warning: " + message, help, source);
  }

  /** The problem as people read it: place and message, the source line, a caret, the help. */
  public String render() {
    if (line == 0) {
      return file + ": " + message + "\n  " + help + "\n";
    }
    var text = new StringBuilder();
    text.append(file).append(':').append(line).append(':').append(column).append(": ");
    text.append(message).append('\n');
    var shown = source.stripTrailing().codePoints().toArray();
    // Of a line wider than any terminal only the part around the caret is shown.
    int from = shown.length > WIDEST ? Math.max(0, column - WIDEST / 2) : 0;
    int to = Math.min(shown.length, from + WIDEST);
    text.append("  ").append(new String(shown, from, Math.max(0, to - from))).append('\n');
    text.append("  ");
    for (int i = from; i < column - 1; i++) {
      text.append(i < shown.length && shown[i] == '\t' ? '\t' : ' ');
    }
    return text.append("^\n  ").append(help).append('\n').toString();
  }

  @Override
  public int compareTo(Problem other) {
    return BY_PLACE.compare(this, other);
  }
}
