package io.drydock.check;

import io.drydock.docker.FileEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Tests values against matchers. Of what is missing only its absence can be so, and no negation of
 * anything else: nobody knows what it would be.
 *
 * @param startOf from when on {@link Since} counts
 * @param notation in which the values are written
 * @param kept takes the values that variables are to keep
 */
public record Matching(Function<Since, Instant> startOf, Notation notation, KeptValues kept) {
  /** Values that should be kept are forgotten. */
  public Matching(Function<Since, Instant> startOf, Notation notation) {
    this(startOf, notation, new KeptValues());
  }

  /**
   * A test without instants, for answers to quizzes; what takes too long to find out does not fit.
   */
  public static boolean test(Matcher matcher, Object actual) {
    return test(matcher, Notation.PLAIN, actual);
  }

  /** The same, with the values of variables put into the matcher. */
  public static boolean test(Matcher matcher, Variables variables, Object actual) {
    return test(new Resolution(variables).matcher(matcher), actual);
  }

  /** The same for a value in a notation. */
  public static boolean test(Matcher matcher, Notation notation, Object actual) {
    try {
      return new Matching(_ -> Instant.EPOCH, notation).fits(matcher, actual);
    } catch (TimedText.Endless _) {
      return false;
    }
  }

  /**
   * Whether a value fits.
   *
   * @param actual of one of the types that {@link ValueKind} names, or null where nothing is there
   */
  public boolean fits(Matcher matcher, Object actual) {
    if (actual == null) {
      return fitsMissing(matcher);
    }
    return switch (matcher) {
      case Matcher.Equal(var expected) -> equal(expected, actual);
      case Matcher.Contains(var part) -> contains(part, actual);
      case Matcher.Matches(var regex) -> some(actual, text -> TimedText.find(regex, text));
      case Matcher.StartsWith(var prefix) -> some(actual, text -> text.startsWith(prefix));
      case Matcher.EndsWith(var suffix) -> some(actual, text -> text.endsWith(suffix));
      case Matcher.OneOf(var values) -> values.stream().anyMatch(value -> equal(value, actual));
      case Matcher.AtLeast(var bound) -> isNumber(actual) && number(actual) >= bound;
      case Matcher.AtMost(var bound) -> isNumber(actual) && number(actual) <= bound;
      case Matcher.LessThan(var bound) -> isNumber(actual) && number(actual) < bound;
      case Matcher.MoreThan(var bound) -> isNumber(actual) && number(actual) > bound;
      case Matcher.Later(_, var texts) -> throw new Bounds.UnknownAmount(texts);
      case Matcher.Keep(var variable) -> {
        kept.keep(variable, actual);
        yield true;
      }
      case Matcher.Between(var low, var high) ->
          isNumber(actual) && number(actual) >= low && number(actual) <= high;
      case Matcher.Length(var inner) -> in(Notation.PLAIN).fits(inner, length(actual));
      case Matcher.Version version -> VersionComparison.fits(version, text(actual));
      case Matcher.Absent(var absent) -> isAbsent(actual) == absent;
      case Matcher.Every(var inner) ->
          !elements(actual).isEmpty() && elements(actual).stream().allMatch(e -> fits(inner, e));
      case Matcher.Some(var inner) -> elements(actual).stream().anyMatch(e -> fits(inner, e));
      case Matcher.Negated(var inner) -> !fits(inner, actual);
      case Matcher.AllOf(var matchers) -> matchers.stream().allMatch(m -> fits(m, actual));
      case Matcher.Entries(var matchers) ->
          matchers.entrySet().stream()
              .allMatch(
                  e ->
                      in(notation.entry(notation.key(e.getKey())))
                          .fits(e.getValue(), entry(actual, e.getKey())));
      case Matcher.Structured(var format, var paths) ->
          StructuredText.at(paths.keySet(), format, text(actual))
              .filter(found -> in(Notation.PLAIN).fits(new Matcher.Entries(paths), found))
              .isPresent();
      case Matcher.InOrder(var parts) -> inOrder(parts, elements(actual));
      case Matcher.After(var since) ->
          actual instanceof Instant time && !time.isBefore(startOf.apply(since));
    };
  }

  /** Whether that is so of something that is not there. */
  private static boolean fitsMissing(Matcher matcher) {
    return switch (matcher) {
      case Matcher.Absent(var absent) -> absent;
      case Matcher.Negated(var inner) -> judgesAbsence(inner) && !fitsMissing(inner);
      case Matcher.AllOf(var matchers) -> matchers.stream().allMatch(Matching::fitsMissing);
      // The fields of a file that is not there.
      case Matcher.Entries(var fields) ->
          fields.equals(Map.of("exists", new Matcher.Equal(Boolean.FALSE)));
      case Matcher.Equal _,
          Matcher.Contains _,
          Matcher.Matches _,
          Matcher.StartsWith _,
          Matcher.EndsWith _,
          Matcher.OneOf _,
          Matcher.AtLeast _,
          Matcher.AtMost _,
          Matcher.LessThan _,
          Matcher.MoreThan _,
          Matcher.Later _,
          Matcher.Keep _,
          Matcher.Between _,
          Matcher.Length _,
          Matcher.Version _,
          Matcher.Every _,
          Matcher.Some _,
          Matcher.Structured _,
          Matcher.InOrder _,
          Matcher.After _ ->
          false;
    };
  }

  private static boolean judgesAbsence(Matcher matcher) {
    return switch (matcher) {
      case Matcher.Absent _ -> true;
      case Matcher.Negated(var inner) -> judgesAbsence(inner);
      case Matcher _ -> false;
    };
  }

  private Matching in(Notation other) {
    return new Matching(startOf, other, kept);
  }

  /** Whether one of the spellings of a text is so. */
  private boolean some(Object actual, Predicate<String> so) {
    return spellings(actual).stream().anyMatch(so);
  }

  private List<String> spellings(Object actual) {
    var text = text(actual);
    return notation.spellings(text.isEmpty() ? notation.unset().orElse(text) : text);
  }

  private boolean equal(Object expected, Object actual) {
    return switch (actual) {
      case Collection<?> found when expected instanceof Collection<?> list ->
          list.size() == found.size()
              && (notation.ordered() ? inPairs(list, found) : inAnyOrder(list, found));
      case Collection<?> found -> found.stream().anyMatch(element -> equal(expected, element));
      default -> spellings(actual).contains(notation.canonical(text(expected)));
    };
  }

  private boolean inPairs(Collection<?> expected, Collection<?> found) {
    var each = found.iterator();
    return expected.stream().allMatch(element -> equal(element, each.next()));
  }

  private boolean inAnyOrder(Collection<?> expected, Collection<?> found) {
    return expected.stream().allMatch(element -> equal(element, found))
        && found.stream()
            .allMatch(element -> expected.stream().anyMatch(wanted -> equal(wanted, element)));
  }

  private boolean contains(String part, Object actual) {
    return switch (actual) {
      case Collection<?> list -> list.stream().anyMatch(element -> equal(part, element));
      case Map<?, ?> map -> map.containsKey(part);
      default -> some(actual, text -> text.contains(part));
    };
  }

  private boolean isAbsent(Object actual) {
    return switch (actual) {
      case String text -> notation.isNothing(text);
      case Collection<?> list -> list.isEmpty();
      case Map<?, ?> map -> map.isEmpty();
      default -> false;
    };
  }

  private long length(Object actual) {
    return switch (actual) {
      case Collection<?> list -> list.size();
      case Map<?, ?> map -> map.size();
      default -> notation.canonical(text(actual)).length();
    };
  }

  private static boolean isNumber(Object actual) {
    return text(actual).matches("-?\\d{1,18}(\\.\\d+)?");
  }

  private static double number(Object actual) {
    return Double.parseDouble(text(actual));
  }

  private static Collection<?> elements(Object actual) {
    return switch (actual) {
      case Collection<?> list -> list;
      case Map<?, ?> map -> map.values();
      default -> List.of(actual);
    };
  }

  private Object entry(Object actual, String key) {
    return switch (actual) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .filter(e -> notation.key(text(e.getKey())).equals(notation.key(key)))
              .findFirst()
              .<Object>map(Map.Entry::getValue)
              .or(notation::missingEntry)
              .orElse(null);
      case FileEntry file -> fileField(file, key);
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

  private boolean inOrder(List<String> parts, Collection<?> actual) {
    int next = 0;
    for (var element : actual) {
      if (next < parts.size() && starts(element, notation.canonical(parts.get(next)))) {
        next++;
      }
    }
    return next == parts.size();
  }

  private boolean starts(Object element, String part) {
    return some(element, text -> startsLike(text, part));
  }

  /** The texts of a Dockerfile are compared by what they say. */
  static boolean startsLike(String text, String part) {
    return DockerfileLine.startsLike(text, part);
  }

  private static String text(Object value) {
    return String.valueOf(value);
  }
}
