package io.drydock.script;

import io.drydock.grade.LateRule;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a late hand-in costs. */
final class LateBinder {
  private static final Pattern GRACE = Pattern.compile("([0-9]{1,4})(m|h|d)");
  private static final int ALL = 100;

  private LateBinder() {}

  static Optional<LateRule> bind(Value value) {
    return Fields.of(value, "a late rule").map(LateBinder::rule);
  }

  private static LateRule rule(Fields fields) {
    var due = fields.optional("due").flatMap(LateBinder::due);
    var grace = fields.optional("grace").flatMap(LateBinder::grace);
    var perDay =
        fields
            .required("per-day", "Try `per-day: 10`, which is in percent of all points.")
            .flatMap(value -> value.number(0, ALL));
    var most = fields.optional("most").flatMap(value -> value.number(0, ALL));
    fields.done();
    return new LateRule(
        due,
        grace.orElse(Duration.ZERO),
        perDay.orElse(0L).intValue(),
        most.orElse((long) ALL).intValue());
  }

  private static Optional<Instant> due(Value value) {
    return value
        .word()
        .flatMap(
            text -> {
              try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
              } catch (DateTimeException _) {
                value.problem(
                    "`%s` is no time with its distance from UTC.".formatted(text),
                    "Try one such as `2026-11-27T23:59:00+01:00`.");
                return Optional.empty();
              }
            });
  }

  private static Optional<Duration> grace(Value value) {
    return value
        .word()
        .flatMap(
            text -> {
              var parts = GRACE.matcher(text);
              if (!parts.matches()) {
                value.problem(
                    "`%s` is not a time of grace.".formatted(text), "Try `15m`, `2h` or `1d`.");
                return Optional.empty();
              }
              long amount = Long.parseLong(parts.group(1));
              return Optional.of(
                  switch (parts.group(2)) {
                    case "m" -> Duration.ofMinutes(amount);
                    case "h" -> Duration.ofHours(amount);
                    default -> Duration.ofDays(amount);
                  });
            });
  }
}
