package io.drydock.script;

import io.drydock.check.Check;
import io.drydock.check.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads checks: one subject with its expectations, or lists of checks behind any-of and not. */
final class CheckBinder {
  static final String ANY_OF = "any-of";
  static final String NOT = "not";

  private static final List<String> STARTS =
      Stream.concat(Arrays.stream(Subject.values()).map(Subject::key), Stream.of(ANY_OF, NOT))
          .toList();

  private CheckBinder() {}

  /** A list of checks that is not empty. What one keeps, those behind it know. */
  static List<Check> list(Value value) {
    if (value.isList() && value.itemsOrNone().isEmpty()) {
      value.problem(
          value.name() + " is an empty list, and a list without checks can never fail.",
          "Try at least one check.");
      return List.of();
    }
    return value
        .reading()
        .scoped(
            () -> {
              var checks = new ArrayList<Check>();
              for (var item : value.items()) {
                check(item).ifPresent(checks::add);
                SavedNames.in(checks).forEach(value.reading()::know);
              }
              return List.copyOf(checks);
            });
  }

  /** One check, or a list of them. */
  static List<Check> oneOrMore(Value value) {
    return value.isMap() ? check(value).map(List::of).orElse(List.of()) : list(value);
  }

  /** One check. */
  static Optional<Check> check(Value value) {
    var fields = Fields.of(value, "a check");
    return fields.flatMap(CheckBinder::check);
  }

  private static Optional<Check> check(Fields fields) {
    var keys = fields.keys();
    var starts = STARTS.stream().filter(keys::contains).toList();
    // A container has an image, too: a word that is a property of another subject is no subject
    // then.
    var owners = starts.stream().filter(owner -> starts.stream().allMatch(fits(owner))).toList();
    if (owners.size() == 1) {
      return switch (owners.getFirst()) {
        case ANY_OF -> anyOf(fields);
        case NOT -> not(fields);
        case String key -> SubjectBinder.bind(Subject.named(key).orElseThrow(), fields);
      };
    }
    if (starts.isEmpty()) {
      fields.noneOf(
          STARTS,
          "This check has no subject.",
          "Try to start it with one of %s.".formatted(Suggestion.list(STARTS)));
    } else {
      fields.keyProblem(
          starts.getLast(),
          "A check has one subject, but here are %s.".formatted(Suggestion.list(starts)),
          "Try a check of its own for each.");
    }
    return Optional.empty();
  }

  private static Predicate<String> fits(String owner) {
    return start ->
        start.equals(owner) || Subject.named(owner).flatMap(s -> s.property(start)).isPresent();
  }

  private static Optional<Check> anyOf(Fields fields) {
    var branches = new ArrayList<List<Check>>();
    for (var branch : fields.optional(ANY_OF).orElseThrow().items()) {
      branches.add(oneOrMore(branch));
    }
    var title = OptionsBinder.title(fields);
    var within = OptionsBinder.within(fields);
    fields.done();
    return Optional.of(new Check.AnyOf(List.copyOf(branches), title, within));
  }

  private static Optional<Check> not(Fields fields) {
    var checks = oneOrMore(fields.optional(NOT).orElseThrow());
    var title = OptionsBinder.title(fields);
    var within = OptionsBinder.within(fields);
    fields.done();
    return Optional.of(new Check.Not(checks, title, within));
  }
}
