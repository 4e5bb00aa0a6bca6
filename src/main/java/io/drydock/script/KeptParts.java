package io.drydock.script;

import io.drydock.check.Expectation;
import io.drydock.check.Matcher;
import java.util.List;
import java.util.stream.Stream;

/** The variables that keep a value which a matcher has judged. */
final class KeptParts {
  private KeptParts() {}

  static Stream<String> in(List<Expectation> expect) {
    return expect.stream().flatMap(expectation -> in(expectation.matcher()));
  }

  private static Stream<String> in(Matcher matcher) {
    return switch (matcher) {
      case Matcher.Keep(var variable) -> Stream.of(variable);
      case Matcher.AllOf(var all) -> all.stream().flatMap(KeptParts::in);
      case Matcher.Entries(var entries) -> entries.values().stream().flatMap(KeptParts::in);
      case Matcher.Structured(_, var paths) -> paths.values().stream().flatMap(KeptParts::in);
      case Matcher.Every(var inner) -> in(inner);
      case Matcher.Some(var inner) -> in(inner);
      case Matcher.Negated(var inner) -> in(inner);
      case Matcher _ -> Stream.of();
    };
  }

  /** Notes a value that would be kept of what must not be so. */
  static boolean checkNone(Value value, Matcher inner) {
    boolean none = in(inner).findAny().isEmpty();
    if (!none) {
      value.problem(
          "What must not be so has no value that could be kept.", "Try `as` beside `not`.");
    }
    return none;
  }
}
