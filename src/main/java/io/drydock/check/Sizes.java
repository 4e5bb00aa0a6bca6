package io.drydock.check;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sizes as people write them: {@code 5MB}, {@code 1.2GB}, {@code 64MiB}. */
public final class Sizes {
  private static final Pattern SIZE =
      Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,6})?)\\s?([A-Za-z]+)");
  private static final Map<String, Long> UNITS =
      Map.of(
          "B", 1L,
          "kB", 1_000L,
          "KB", 1_000L,
          "MB", 1_000_000L,
          "GB", 1_000_000_000L,
          "TB", 1_000_000_000_000L,
          "KiB", 1L << 10,
          "MiB", 1L << 20,
          "GiB", 1L << 30,
          "TiB", 1L << 40);

  private Sizes() {}

  /** The bytes of a number with a unit in powers of 1000, or of 1024 with an i. */
  public static Optional<Long> bytes(String text) {
    var parts = SIZE.matcher(text);
    if (!parts.matches() || !UNITS.containsKey(parts.group(2))) {
      return Optional.empty();
    }
    var bytes =
        new BigDecimal(parts.group(1)).multiply(BigDecimal.valueOf(UNITS.get(parts.group(2))));
    return bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
        ? Optional.empty()
        : Optional.of(bytes.longValue());
  }
}
