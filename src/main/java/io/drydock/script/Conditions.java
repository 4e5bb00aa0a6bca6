package io.drydock.script;

import io.drydock.lesson.Condition;
import io.drydock.lesson.Step;
import java.util.List;

/** Reads when a step is offered. */
final class Conditions {
  private static final String INSTEAD_OF = "instead-of";

  private Conditions() {}

  static Condition of(Fields fields) {
    return new Condition(Needs.of(fields), fields.optional(INSTEAD_OF).flatMap(Names::id));
  }

  /**
   * Notes a problem where a step stands in for one that is not there, or that can always be done.
   */
  static void check(Step step, List<Step> before, Fields fields) {
    var wanted = step.condition().insteadOf();
    if (wanted.isEmpty()) {
      return;
    }
    var first = before.stream().filter(earlier -> earlier.id().equals(wanted.get())).findFirst();
    if (first.isEmpty()) {
      var ids = before.stream().map(Step::id).toList();
      problem(
          fields,
          "`%s` is no step before this one.".formatted(wanted.get()),
          ids.isEmpty()
              ? "Try to write the other step first."
              : Suggestion.help(wanted.get(), ids));
    } else if (first.get().needs().isEmpty()) {
      problem(
          fields,
          "`%s` has no `needs`, so nothing stands in for it.".formatted(wanted.get()),
          "Try `needs:` there, with what can be missing.");
    }
  }

  private static void problem(Fields fields, String message, String help) {
    fields.optional(INSTEAD_OF).ifPresent(value -> value.problem(message, help));
  }
}
