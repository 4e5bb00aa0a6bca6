package io.drydock.script;

import io.drydock.check.Sizes;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sizes such as {@code 5MB} and durations such as {@code 10s}. */
final class Amounts {
  private static final Pattern DOCKERS_SIZE = Pattern.compile("[0-9]{1,12}[kmgKMG]");
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})(ms|s|m)");
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private Amounts() {}

  /**
   * A size in bytes: a whole number, or a number with a unit in powers of 1000, or 1024 with an i.
   */
  static Optional<Long> size(Value value) {
    if (value.shape() == Shape.NUMBER) {
      return value.number(0, Long.MAX_VALUE);
    }
    var text = value.word();
    var bytes = text.flatMap(Sizes::bytes);
    if (text.isPresent() && bytes.isEmpty()) {
      value.problem("`%s` is not a size.".formatted(text.get()), helpForSize(text.get()));
    }
    return bytes;
  }

  /** Behind {@code --memory}, Docker counts {@code 512m} in powers of 1024. */
  private static String helpForSize(String text) {
    return DOCKERS_SIZE.matcher(text).matches()
        ? "Try `%s%siB`."
            .formatted(
                text.substring(0, text.length() - 1),
                text.substring(text.length() - 1).toUpperCase(Locale.ROOT))
        : "Try `5MB`, `1.2GB` or `64MiB`.";
  }

  /** How long something may take, up to five minutes. */
  static Optional<Duration> duration(Value value) {
    var text = value.word();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var parts = DURATION.matcher(text.get());
    if (!parts.matches()) {
      value.problem("`%s` is not a duration.".formatted(text.get()), "Try `10s`, `500ms` or `2m`.");
      return Optional.empty();
    }
    long amount = Long.parseLong(parts.group(1));
    var duration =
        switch (parts.group(2)) {
          case "ms" -> Duration.ofMillis(amount);
          case "s" -> Duration.ofSeconds(amount);
          default -> Duration.ofMinutes(amount);
        };
    if (duration.isZero() || duration.compareTo(LONGEST) > 0) {
      value.problem(
          "%s is `%s`, which is out of range.".formatted(value.name(), text.get()),
          "Try a time from `1ms` to `5m`.");
      return Optional.empty();
    }
    return Optional.of(duration);
  }
}
