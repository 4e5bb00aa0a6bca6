package io.drydock.script;

import io.drydock.check.Matcher;
import io.drydock.check.Matching;
import io.drydock.check.Notation;
import io.drydock.check.ValueKind;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds expectations that no value meets, or each. Both are tried on values that stand for all that
 * there are: of numbers those around each bound, of a closed list its words. Of other texts only
 * those are tried that the expectation itself names.
 */
final class Extremes {
  private Extremes() {}

  /** Whether some value can be so, and some other not. */
  static boolean check(Value value, Matcher matcher, ValueKind kind, Notation notation) {
    var named = literals(matcher).toList();
    if (named.stream().anyMatch(Extremes::hasVariable) || judgesAbsence(matcher)) {
      return true;
    }
    return switch (kind) {
      case NUMBER, SIZE -> among(numbers(named, notation), true, value, matcher, notation);
      case TEXT ->
          notation.samples().isEmpty()
              ? named(matcher)
                  .map(all -> among(inAllForms(all, notation), false, value, matcher, notation))
                  .orElse(true)
              : among(withSamples(named, notation), true, value, matcher, notation);
      case REFERENCE, BOOLEAN, TIME, LIST, MAP, MOUNTS, FILES, JSON, ORDER -> true;
    };
  }

  private static boolean among(
      List<?> values, boolean all, Value value, Matcher matcher, Notation notation) {
    long fit = values.stream().filter(each -> Matching.test(matcher, notation, each)).count();
    if (fit == 0) {
      value.problem(
          "No value of %s is so, so this can never be met.".formatted(value.name()),
          help(matcher, notation));
    } else if (all && fit == values.size()) {
      value.problem(
          "Every value of %s is so, so this can never fail.".formatted(value.name()),
          "Try an expectation that some values do not meet.");
    }
    return fit > 0 && !(all && fit == values.size());
  }

  private static String help(Matcher matcher, Notation notation) {
    if (!notation.words().isEmpty()) {
      return Suggestion.oneOf(notation.words());
    }
    boolean outside =
        literals(matcher)
            .anyMatch(each -> each instanceof Long number && !isWithin(number, notation));
    return outside
        ? "Try numbers from %d to %d.".formatted(notation.lowest(), notation.highest())
        : "Try expectations that one value can meet together.";
  }

  private static boolean isWithin(long number, Notation notation) {
    return notation.lowest() <= number && number <= notation.highest();
  }

  private static List<?> inAllForms(List<Object> named, Notation notation) {
    return named.stream()
        .flatMap(each -> Stream.of(each, notation.canonical(String.valueOf(each))))
        .toList();
  }

  /** Of what the expectation names only what can be: the start of a word is none. */
  private static List<Object> withSamples(List<Object> named, Notation notation) {
    return Stream.concat(
            notation.samples().stream().map(Object.class::cast),
            named.stream().filter(each -> notation.valid(String.valueOf(each))))
        .toList();
  }

  /** The numbers at which the answer can change, with their neighbours. */
  private static List<Long> numbers(List<Object> bounds, Notation notation) {
    var all = new TreeSet<>(List.of(notation.lowest(), notation.highest()));
    for (var bound : bounds) {
      if (bound instanceof Long number) {
        all.add(number);
        all.add(Math.max(number, Long.MIN_VALUE + 1) - 1);
        all.add(Math.min(number, Long.MAX_VALUE - 1) + 1);
      }
    }
    return all.stream().filter(number -> isWithin(number, notation)).toList();
  }

  /** All values that can fit, where the expectation itself lists them. */
  private static Optional<List<Object>> named(Matcher matcher) {
    return switch (matcher) {
      case Matcher.Equal(var one) -> Optional.of(List.of(one));
      case Matcher.OneOf(var several) -> Optional.of(several);
      case Matcher.AllOf(var all) ->
          all.stream().map(Extremes::named).flatMap(Optional::stream).findFirst();
      case Matcher _ -> Optional.empty();
    };
  }

  /** All values that stand in an expectation. */
  private static Stream<Object> literals(Matcher matcher) {
    return switch (matcher) {
      case Matcher.Equal(var one) -> Stream.of(one);
      case Matcher.OneOf(var several) -> several.stream();
      case Matcher.Contains(var part) -> Stream.of(part);
      case Matcher.Matches(var regex) -> Stream.of(regex);
      case Matcher.StartsWith(var prefix) -> Stream.of(prefix);
      case Matcher.EndsWith(var suffix) -> Stream.of(suffix);
      case Matcher.AtLeast(var bound) -> Stream.of(bound);
      case Matcher.AtMost(var bound) -> Stream.of(bound);
      case Matcher.LessThan(var bound) -> Stream.of(bound);
      case Matcher.MoreThan(var bound) -> Stream.of(bound);
      case Matcher.Later(_, var texts) -> texts.stream().map(Object.class::cast);
      case Matcher.Between(var low, var high) -> Stream.of(low, high);
      case Matcher.Negated(var inner) -> literals(inner);
      case Matcher.AllOf(var all) -> all.stream().flatMap(Extremes::literals);
      case Matcher _ -> Stream.of();
    };
  }

  private static boolean hasVariable(Object literal) {
    return literal instanceof String text && text.contains("${");
  }

  private static boolean judgesAbsence(Matcher matcher) {
    return switch (matcher) {
      case Matcher.Absent _, Matcher.Keep _ -> true;
      case Matcher.Negated(var inner) -> judgesAbsence(inner);
      case Matcher.AllOf(var all) -> all.stream().anyMatch(Extremes::judgesAbsence);
      case Matcher _ -> false;
    };
  }
}
