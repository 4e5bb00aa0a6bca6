package io.drydock.shell;

/** Takes terminal control out of what a command printed. */
final class PlainText {
  private static final char ESC = 0x1B;
  private static final char BELL = 0x07;

  private PlainText() {}

  /** The text without escape sequences; a line that was drawn over stands on lines of its own. */
  static String of(String raw) {
    var out = new StringBuilder(raw.length());
    int at = 0;
    while (at < raw.length()) {
      char c = raw.charAt(at);
      switch (c) {
        case ESC -> at = afterEscape(raw, at + 1);
        case '\r' -> {
          at++;
          boolean endOfLine =
              at < raw.length() && (raw.charAt(at) == '\n' || raw.charAt(at) == '\r');
          if (!endOfLine && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
          }
        }
        case '\b' -> {
          at++;
          if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.setLength(out.length() - 1);
          }
        }
        default -> {
          if (c >= ' ' && c != 0x7F || c == '\n' || c == '\t') {
            out.append(c);
          }
          at++;
        }
      }
    }
    return out.toString();
  }

  private static int afterEscape(String raw, int at) {
    if (at >= raw.length()) {
      return at;
    }
    return switch (raw.charAt(at)) {
      case '[' -> afterParameters(raw, at + 1);
      case ']', 'P', 'X', '^', '_' -> afterText(raw, at + 1);
      case '(', ')', '*', '+', '#', '%', ' ' -> Math.min(raw.length(), at + 2);
      default -> at + 1;
    };
  }

  /** A control sequence ends with a character between @ and ~. */
  private static int afterParameters(String raw, int at) {
    int end = at;
    while (end < raw.length() && (raw.charAt(end) < '@' || raw.charAt(end) > '~')) {
      end++;
    }
    return Math.min(raw.length(), end + 1);
  }

  /** A title, a link and their like end with a bell or with ESC backslash. */
  private static int afterText(String raw, int at) {
    for (int end = at; end < raw.length(); end++) {
      if (raw.charAt(end) == BELL) {
        return end + 1;
      }
      if (raw.charAt(end) == ESC) {
        return Math.min(raw.length(), end + 2);
      }
    }
    return raw.length();
  }
}
