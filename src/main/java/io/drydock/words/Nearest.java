package io.drydock.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the closest of several names by edit distance. */
public final class Nearest {
  private static final int SHORT = 3;

  private Nearest() {}

  /**
   * The closest name, where at most a third of the wanted one (at least two letters) differs; of a
   * name of up to three letters one, or everything short would be near.
   */
  public static Optional<String> of(String wanted, Collection<String> names) {
    int most = wanted.length() <= SHORT ? 1 : Math.max(2, wanted.length() / 3);
    return names.stream()
        .filter(name -> !name.equals(wanted))
        .filter(name -> distance(wanted, name) <= most)
        .min(Comparator.comparingInt(name -> distance(wanted, name)));
  }

  /** How many letters must be inserted, deleted, replaced or swapped with their neighbour. */
  public static int distance(String a, String b) {
    var rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          rows[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        rows[i][j] =
            Math.min(Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1), rows[i - 1][j - 1] + same);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
      }
    }
    return rows[a.length()][b.length()];
  }
}
