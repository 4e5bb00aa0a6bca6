package io.drydock.grade;

/** Text of a hand-in for a person's eyes: it must not steer a terminal, or read otherwise. */
public final class Plain {
  private static final int LONGEST = 2000;

  private Plain() {}

  /** On one line, without control characters and signs that turn the direction of reading. */
  public static String text(String raw) {
    var cut = raw.length() > LONGEST ? raw.substring(0, LONGEST) + "…" : raw;
    return cut.codePoints()
        .map(c -> separates(c) ? ' ' : c)
        .filter(c -> !hidden(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean hidden(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || isNoCharacter(c);
  }

  private static boolean separates(int c) {
    int type = Character.getType(c);
    return c == '\n'
        || c == '\t'
        || c == '\r'
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  /** What Unicode keeps free for ever, and XML cannot hold. */
  private static boolean isNoCharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
  }
}
