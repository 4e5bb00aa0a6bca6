package io.drydock.ledger;

import io.drydock.docker.DockerCall;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The filters of a prune: {@code label}, {@code label!} and {@code until}. One that is not
 * understood lets everything pass.
 *
 * @param with every one of these labels is asked for
 * @param without a thing with all of these labels stays
 * @param until what is younger stays
 */
record PruneFilter(List<String> with, List<String> without, Optional<Instant> until) {
  private static final Pattern PART = Pattern.compile("([0-9]*\\.?[0-9]+)(ns|us|µs|ms|s|m|h)");

  static PruneFilter of(DockerCall call, Instant now) {
    var filters = call.flags().getOrDefault("filter", List.of());
    return new PruneFilter(
        values(filters, "label="),
        values(filters, "label!="),
        values(filters, "until=").stream().findFirst().flatMap(text -> moment(text, now)));
  }

  /** Whether every filter is one of these, with a value that is known before the shell runs. */
  static boolean isUnderstood(DockerCall call, Instant now) {
    return call.flags().getOrDefault("filter", List.of()).stream()
        .allMatch(
            f ->
                isKnown(f)
                    && (f.matches("(label!?|all)=.*")
                        || f.startsWith("until=")
                            && moment(f.substring("until=".length()), now).isPresent()));
  }

  /**
   * {@code --filter all=true} is the same as {@code --all}, and so is {@code dangling=false} before
   * Docker 24.
   */
  static boolean asksForAll(DockerCall call) {
    var filters = call.flags().getOrDefault("filter", List.of());
    return values(filters, "all=").stream().anyMatch(value -> !isFalse(value))
        || values(filters, "dangling=").stream().anyMatch(PruneFilter::isFalse);
  }

  private static boolean isFalse(String value) {
    return List.of("0", "false", "f", "F", "FALSE", "False").contains(value);
  }

  private static List<String> values(List<String> filters, String start) {
    return filters.stream()
        .filter(f -> f.startsWith(start))
        .map(f -> f.substring(start.length()))
        .toList();
  }

  boolean takes(Map<String, String> labels, Instant created) {
    return takes(labels) && until.map(moment -> !created.isAfter(moment)).orElse(true);
  }

  boolean takes(Map<String, String> labels) {
    return with.stream().filter(PruneFilter::isKnown).allMatch(text -> has(labels, text))
        && (without.isEmpty()
            || !without.stream().allMatch(text -> isKnown(text) && has(labels, text)));
  }

  /** A shell's variable may be any label. */
  private static boolean isKnown(String text) {
    return !Arguments.unknown(text);
  }

  private static boolean has(Map<String, String> labels, String text) {
    int equals = text.indexOf('=');
    var key = equals < 0 ? text : text.substring(0, equals);
    return labels.containsKey(key)
        && (equals < 0 || labels.get(key).equals(text.substring(equals + 1)));
  }

  /** A time span back from now, or a point in time. */
  static Optional<Instant> moment(String text, Instant now) {
    return span(text).map(now::minus).or(() -> point(text));
  }

  private static Optional<Duration> span(String text) {
    var parts = PART.matcher(text);
    var sum = Duration.ZERO;
    int end = 0;
    while (parts.find() && parts.start() == end) {
      sum = sum.plusNanos((long) (Double.parseDouble(parts.group(1)) * nanos(parts.group(2))));
      end = parts.end();
    }
    return end > 0 && end == text.length() ? Optional.of(sum) : Optional.empty();
  }

  private static double nanos(String unit) {
    return switch (unit) {
      case "h" -> 3.6e12;
      case "m" -> 6e10;
      case "s" -> 1e9;
      case "ms" -> 1e6;
      case "ns" -> 1;
      default -> 1e3;
    };
  }

  private static Optional<Instant> point(String text) {
    try {
      if (text.matches("[0-9]{1,12}(\\.[0-9]+)?")) {
        return Optional.of(Instant.ofEpochSecond((long) Double.parseDouble(text)));
      }
      if (text.length() == "2020-01-01".length()) {
        return Optional.of(LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant());
      }
      return Optional.of(
          text.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
