package io.drydock.gradebook;

/** Names of files for hand-ins whose IDs may be anything. */
final class FileNames {
  private static final int LONGEST = 50;

  private FileNames() {}

  /**
   * The ID itself where it is a plain name; else what can be read of it, and a part of its hash.
   */
  static String of(String id) {
    var plain =
        id.codePoints()
            .map(c -> Character.isLetterOrDigit(c) || "._-@+".indexOf(c) >= 0 ? c : '_')
            .limit(LONGEST)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    boolean usable = plain.equals(id) && !plain.startsWith(".") && !plain.startsWith("-");
    return usable ? plain : "_" + plain + "-" + Digest.brief(id);
  }
}
