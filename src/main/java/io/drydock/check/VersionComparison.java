package io.drydock.check;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Compares dotted version numbers, the first one that stands in a text. */
final class VersionComparison {
  private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)*");

  private VersionComparison() {}

  /**
   * Whether the text holds a version within the bound; "=" also fits a longer version: 1.11 fits
   * 1.11.9.
   */
  static boolean fits(Matcher.Version wanted, String text) {
    var found = VERSION.matcher(text);
    if (!found.find()) {
      return false;
    }
    int order = compare(found.group(), wanted.version());
    return switch (wanted.operator()) {
      case ">=" -> order >= 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case "<" -> order < 0;
      case "=" -> (found.group() + ".").startsWith(wanted.version() + ".");
      default -> throw new IllegalArgumentException("No such operator: " + wanted.operator());
    };
  }

  private static int compare(String left, String right) {
    return Arrays.compare(numbers(left), numbers(right));
  }

  /** Of any length: the text may be a learner's, and hold more digits than a long. */
  private static BigInteger[] numbers(String version) {
    return Pattern.compile("\\.")
        .splitAsStream(version)
        .map(BigInteger::new)
        .toArray(BigInteger[]::new);
  }
}
