package io.drydock.grade;

/** Text of a hand-in for a person's eyes: it must not steer a terminal, or read otherwise. */
final class Plain {
  private static final int LONGEST = 2000;

  private Plain() {}

  /** On one line, without control characters and signs that turn the direction of reading. */
  static String text(String raw) {
    var cut = raw.length() > LONGEST ? raw.substring(0, LONGEST) + "…" : raw;
    return cut.codePoints()
        .map(c -> c == '\n' || c == '\t' || c == '\r' ? ' ' : c)
        .filter(c -> !hidden(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean hidden(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
  }
}
