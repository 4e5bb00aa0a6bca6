package io.drydock.words;

import java.util.List;
import java.util.Locale;

/** Numbers of bytes as people read them. */
public final class Bytes {
  private static final int KILO = 1000;
  private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");

  private Bytes() {}

  /** As the Docker client prints sizes, powers of 1000 with three digits: {@code 1.23MB}. */
  public static String inWords(long bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= KILO && unit < UNITS.size() - 1) {
      value /= KILO;
      unit++;
    }
    var digits = value >= 100 || unit == 0 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
    var number = String.format(Locale.ROOT, digits, value);
    return (number.contains(".") ? number.replaceAll("0+$", "").replaceAll("\\.$", "") : number)
        + UNITS.get(unit);
  }
}
