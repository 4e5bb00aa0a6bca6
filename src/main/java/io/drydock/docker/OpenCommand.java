package io.drydock.docker;

/**
 * What a text for a shell still waits for before it is a complete command, as bash judges it. What
 * is no syntax at all waits for nothing: its shell says what is wrong with it.
 */
public sealed interface OpenCommand {
  /**
   * The lines of a here-document are still to come, and the one that ends it.
   *
   * @param indented whether tabs may stand before that line ({@code <<-})
   */
  record HereDocument(String delimiter, boolean indented) implements OpenCommand {
    @Override
    public boolean mayEndWith(String line) {
      var end = indented ? line.stripLeading() : line;
      // Where a backslash joins lines, it is the end of a line that counts.
      return end.equals(delimiter) || !end.isEmpty() && delimiter.endsWith(end);
    }
  }

  /** A quote, such as {@code '} or a backquote, is open. */
  record Quote(char mark) implements OpenCommand {
    @Override
    public boolean mayEndWith(String line) {
      return line.indexOf(mark) >= 0;
    }
  }

  /** A backslash stands at the end of the last line. */
  record Backslash() implements OpenCommand {
    @Override
    public boolean mayEndWith(String line) {
      return true;
    }
  }

  /** A construct such as {@code if}, {@code (} or a pipe has no end yet; its first word. */
  record Construct(String opened) implements OpenCommand {
    @Override
    public boolean mayEndWith(String line) {
      return true;
    }
  }

  /** Whether this may be all that was waited for once the line has come; false is certain. */
  boolean mayEndWith(String line);
}
