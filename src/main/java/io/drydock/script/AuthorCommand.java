package io.drydock.script;

import java.nio.file.Path;

/**
 * Something that a lesson's author wrote and that would be done on the learner's machine.
 *
 * @param line where it stands in the file, counting from 1; of a text that the file writes in
 *     another way, the line where its step begins
 * @param step the ID of the step that it belongs to
 * @param text as it would run; what only the tutor knows still stands as <code>${name}</code>
 */
public record AuthorCommand(Path file, int line, String step, Kind kind, String text) {

  /** When it is done. */
  public enum Kind {
    SETUP("prepares a task"),
    RUN("checks a task, here"),
    EXEC("checks a task, in a container"),
    REQUEST("checks a task, by asking another machine"),
    SOLUTION("solves a task, when `goto` passes over it"),
    MISTAKE("is a wrong turn, run by the proof");

    private final String says;

    Kind(String says) {
      this.says = says;
    }

    /** The kind in words, to stand behind "this". */
    public String says() {
      return says;
    }
  }

  /** What makes it the same command after other lines of its lesson were changed. */
  public String identity() {
    return file.getFileName() + "\0" + step + "\0" + kind + "\0" + text;
  }

  /**
   * The text for a screen: whatever a terminal would carry out, hide or turn round stands as its
   * number.
   */
  public String shown() {
    var shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || isPlain(c)) {
                shown.appendCodePoint(c);
              } else {
                shown.append("\\u{%X}".formatted(c));
              }
            });
    return shown.toString();
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
