package io.drydock.script;

import java.util.List;
import java.util.regex.Pattern;

/** Finds expectations that everything meets: a check with one of them says nothing. */
final class NeverFails {
  /** A regular expression that is found in all of these is found in everything. */
  private static final List<String> PROBES = List.of("", "~", "a b", "7\n\u00e9\n", "Z_-./:");

  private NeverFails() {}

  /** Whether some text does not have this part. */
  static boolean check(Value value, String part) {
    if (part.isEmpty()) {
      value.problem(
          "Every text has the empty text in it, so this can never fail.",
          "Try a text to look for.");
    }
    return !part.isEmpty();
  }

  /** Whether some number is below this bound. */
  static boolean check(Value value, long low) {
    if (low <= 0) {
      value.problem("Every number is at least 0, so this can never fail.", "Try `at-least: 1`.");
    }
    return low > 0;
  }

  /** Whether the regular expression is missing in some text. */
  static boolean check(Value value, Pattern regex) {
    boolean always = PROBES.stream().allMatch(probe -> regex.matcher(probe).find());
    if (always) {
      value.problem(
          "`%s` is found in every text, even an empty one, so this can never fail."
              .formatted(value.scalar()),
          "Try an expression that needs at least one character.");
    }
    return !always;
  }
}
