package io.drydock.script;

import io.drydock.check.Check;
import io.drydock.lesson.Hint;
import io.drydock.lesson.Step;
import java.util.List;
import java.util.Optional;

/** Looks at the help and the wrong turns of a task. */
final class TaskLints {
  private static final int FEWEST_HINTS = 2;

  private TaskLints() {}

  static void look(Fields fields, Step step) {
    switch (step) {
      case Step.Task task -> {
        mistakes(fields, task);
        hints(fields, task);
        titles(fields, task);
      }
      case Step.Read _, Step.Quiz _ -> {}
    }
  }

  private static void mistakes(Fields fields, Step.Task task) {
    if (task.mistakes().isEmpty()) {
      fields.keyProblem(
          "task",
          "The task `%s` has no mistake.".formatted(task.id()),
          "Try `mistakes:` with a wrong turn and what it is told.");
    }
  }

  private static void hints(Fields fields, Step.Task task) {
    var hints = task.hints();
    if (hints.size() < FEWEST_HINTS) {
      fields.keyProblem(
          "task",
          "The task `%s` has %s."
              .formatted(task.id(), hints.isEmpty() ? "no hint" : "only one hint"),
          "Try at least two, each a little more than the one before.");
    }
    if (!hints.isEmpty() && hints.stream().noneMatch(Hint::stateDriven)) {
      fields.keyProblem(
          "hints",
          "No hint of the task `%s` looks at the engine.".formatted(task.id()),
          "Try `- when:` with a check and `say:` with what to do then.");
    }
    var items = fields.optional("hints").map(Value::items).orElse(List.of());
    for (int i = 0; i < items.size(); i++) {
      if (!mayGiveAll(hints, i) && givesAll(hints.get(i).say(), task.solution())) {
        items
            .get(i)
            .problem(
                "This hint gives the whole solution, and is not the last one.",
                "Try to say less here, or put it at the end.");
      }
    }
  }

  /** From a regular expression or a choice no good words can be made. */
  private static void titles(Fields fields, Step.Task task) {
    var items = fields.optional("check").map(Value::items).orElse(List.of());
    for (int i = 0; i < items.size(); i++) {
      var check = task.check().get(i);
      if (check.title().isEmpty()) {
        var item = items.get(i);
        wordless(check)
            .ifPresent(
                why ->
                    item.problem(
                        why, "Try `title:` with the statement as learners should read it."));
      }
    }
  }

  private static Optional<String> wordless(Check check) {
    return switch (check) {
      case Check.AnyOf _ -> Optional.of("All branches of this choice stand in one long line.");
      case Check.Subjected subjected
          when subjected.expect().stream().anyMatch(e -> e.matcher().hasRegex()) ->
          Optional.of("Of a regular expression learners read only \"as asked for\".");
      case Check.Subjected _, Check.Not _ -> Optional.empty();
    };
  }

  /** Hints for a state come when it is there, so the last of the others comes last, too. */
  private static boolean mayGiveAll(List<Hint> hints, int place) {
    return hints.subList(place + 1, hints.size()).stream().allMatch(Hint::stateDriven)
            && !hints.get(place).stateDriven()
        || place == hints.size() - 1;
  }

  private static boolean givesAll(String hint, List<String> solution) {
    var said = plain(hint);
    return solution.stream().allMatch(line -> said.contains(plain(line)));
  }

  private static String plain(String text) {
    return text.replace("`", " ").replaceAll("\\s+", " ").strip();
  }
}
