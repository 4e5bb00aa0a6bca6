package io.drydock.script;

import io.drydock.check.Variables;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds variables that a lesson makes and nothing in it uses. */
final class VariableLints {
  private VariableLints() {}

  static void look(Fields fields, Lesson lesson) {
    var used = used(fields);
    BiConsumer<String, Fields> noteAt =
        (name, at) ->
            at.keyProblem(
                name, "Nothing uses the variable `%s`.".formatted(name), "Try it without.");
    fields
        .optional("vars")
        .flatMap(vars -> Fields.of(vars, "`vars`"))
        .ifPresent(
            vars ->
                vars.keys().stream()
                    .filter(name -> !used.contains(name))
                    .forEach(name -> noteAt.accept(name, vars)));
    var steps = fields.optional("steps").orElseThrow().items();
    for (int i = 0; i < steps.size(); i++) {
      if (lesson.steps().get(i) instanceof Step.Task task) {
        var step = Fields.of(steps.get(i), "a task").orElseThrow();
        SavedNames.in(task.check())
            .filter(name -> !used.contains(name))
            .forEach(
                name ->
                    step.problemAt(
                        "as: " + name,
                        "Nothing uses the variable `%s`, which this task keeps.".formatted(name),
                        "Try it without `as`."));
      }
    }
  }

  /** What stands in comments is not used. */
  private static Set<String> used(Fields fields) {
    var text = new StringBuilder();
    fields.reading().source().lines().stream()
        .filter(line -> !line.stripLeading().startsWith("#"))
        .forEach(line -> text.append(line).append('\n'));
    return Variables.namesIn(text.toString());
  }
}
