package io.drydock.check;

import io.drydock.docker.FileEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Tests values against matchers.
 *
 * @param startOf from when on {@link Since} counts
 */
public record Matching(Function<Since, Instant> startOf) {

  /**
   * A test without instants, for answers to quizzes; what takes too long to find out does not fit.
   */
  public static boolean test(Matcher matcher, Object actual) {
    try {
      return new Matching(_ -> Instant.EPOCH).fits(matcher, actual);
    } catch (TimedText.Endless _) {
      return false;
    }
  }

  /** The same, with the values of variables put into the matcher. */
  public static boolean test(Matcher matcher, Variables variables, Object actual) {
    return test(new Resolution(variables).matcher(matcher), actual);
  }

  /**
   * Whether a value fits.
   *
   * @param actual of one of the types that {@link ValueKind} names, or null where nothing is there
   */
  public boolean fits(Matcher matcher, Object actual) {
    return switch (matcher) {
      case Matcher.Equal(var expected) -> equal(expected, actual);
      case Matcher.Contains(var part) -> contains(part, actual);
      case Matcher.Matches(var regex) -> actual != null && TimedText.find(regex, text(actual));
      case Matcher.StartsWith(var prefix) -> actual != null && text(actual).startsWith(prefix);
      case Matcher.EndsWith(var suffix) -> actual != null && text(actual).endsWith(suffix);
      case Matcher.OneOf(var values) -> values.stream().anyMatch(value -> equal(value, actual));
      case Matcher.AtLeast(var bound) -> isNumber(actual) && number(actual) >= bound;
      case Matcher.AtMost(var bound) -> isNumber(actual) && number(actual) <= bound;
      case Matcher.Between(var low, var high) ->
          isNumber(actual) && number(actual) >= low && number(actual) <= high;
      case Matcher.Length(var inner) -> fits(inner, length(actual));
      case Matcher.Version version -> VersionComparison.fits(version, text(actual));
      case Matcher.Absent(var absent) -> isAbsent(actual) == absent;
      case Matcher.Every(var inner) -> elements(actual).stream().allMatch(e -> fits(inner, e));
      case Matcher.Some(var inner) -> elements(actual).stream().anyMatch(e -> fits(inner, e));
      case Matcher.Negated(var inner) -> !fits(inner, actual);
      case Matcher.AllOf(var matchers) -> matchers.stream().allMatch(m -> fits(m, actual));
      case Matcher.Entries(var matchers) ->
          matchers.entrySet().stream().allMatch(e -> fits(e.getValue(), entry(actual, e.getKey())));
      case Matcher.InOrder(var parts) -> inOrder(parts, elements(actual));
      case Matcher.After(var since) ->
          actual instanceof Instant time && !time.isBefore(startOf.apply(since));
    };
  }

  private static boolean equal(Object expected, Object actual) {
    if (actual == null) {
      return false;
    }
    if (actual instanceof Collection<?> list && !(expected instanceof Collection<?>)) {
      return list.stream().anyMatch(element -> text(element).equals(text(expected)));
    }
    if (expected instanceof Collection<?> list && actual instanceof Collection<?> others) {
      return list.stream()
          .map(Matching::text)
          .toList()
          .equals(others.stream().map(Matching::text).toList());
    }
    return text(expected).equals(text(actual));
  }

  private static boolean contains(String part, Object actual) {
    return switch (actual) {
      case null -> false;
      case Collection<?> list -> list.stream().anyMatch(element -> text(element).equals(part));
      case Map<?, ?> map -> map.containsKey(part);
      default -> text(actual).contains(part);
    };
  }

  private static boolean isAbsent(Object actual) {
    return switch (actual) {
      case null -> true;
      case String text -> text.isEmpty();
      case Collection<?> list -> list.isEmpty();
      case Map<?, ?> map -> map.isEmpty();
      default -> false;
    };
  }

  private static long length(Object actual) {
    return switch (actual) {
      case null -> 0L;
      case Collection<?> list -> list.size();
      case Map<?, ?> map -> map.size();
      default -> text(actual).length();
    };
  }

  private static boolean isNumber(Object actual) {
    return actual != null && text(actual).matches("-?\\d{1,18}(\\.\\d+)?");
  }

  private static double number(Object actual) {
    return Double.parseDouble(text(actual));
  }

  private static Collection<?> elements(Object actual) {
    return switch (actual) {
      case null -> List.of();
      case Collection<?> list -> list;
      case Map<?, ?> map -> map.values();
      default -> List.of(actual);
    };
  }

  private static Object entry(Object actual, String key) {
    return switch (actual) {
      case Map<?, ?> map -> map.get(key);
      case FileEntry file -> fileField(file, key);
      case null -> key.equals("exists") ? Boolean.FALSE : null;
      default -> null;
    };
  }

  private static Object fileField(FileEntry file, String field) {
    return switch (field) {
      case "exists" -> true;
      case "content" -> file.content();
      case "mode" -> file.mode();
      case "owner" -> file.owner();
      case "type" -> file.type();
      default -> throw new IllegalArgumentException("A file has no field " + field + ".");
    };
  }

  private static boolean inOrder(List<String> parts, Collection<?> actual) {
    int next = 0;
    for (var element : actual) {
      if (next < parts.size() && startsLike(text(element), parts.get(next))) {
        next++;
      }
    }
    return next == parts.size();
  }

  /** The texts of a Dockerfile are compared with the spaces made one. */
  static boolean startsLike(String text, String part) {
    return text.replaceAll("\\s+", " ").startsWith(part.strip().replaceAll("\\s+", " "));
  }

  private static String text(Object value) {
    return String.valueOf(value);
  }
}
