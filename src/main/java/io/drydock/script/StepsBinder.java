package io.drydock.script;

import io.drydock.lesson.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the steps of a lesson, in order: a step knows the variables that earlier ones keep. */
final class StepsBinder {
  private static final List<String> KINDS = List.of("read", "task", "quiz");

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<Step> before = new ArrayList<>();
  private int reads;

  private StepsBinder() {}

  static List<Step> bind(Value value) {
    var binder = new StepsBinder();
    var steps = new ArrayList<Step>();
    for (var item : value.items()) {
      Fields.of(item, "a step").flatMap(fields -> binder.step(item, fields)).ifPresent(steps::add);
    }
    return List.copyOf(steps);
  }

  private Optional<Step> step(Value item, Fields unread) {
    var kinds = KINDS.stream().filter(unread.keys()::contains).toList();
    if (kinds.size() != 1) {
      wrongKind(unread, kinds);
      return Optional.empty();
    }
    var kind = kinds.getFirst();
    var fields = unread.called("a " + kind);
    var value = fields.optional(kind).orElseThrow();
    var step =
        switch (kind) {
          case "read" -> read(value, fields);
          case "task" -> TaskBinder.bind(Names.id(value).orElse(""), fields);
          default -> QuizBinder.bind(Names.id(value).orElse(""), fields);
        };
    fields.done();
    unique(step.id(), item, fields, kind);
    Conditions.check(step, before, fields);
    before.add(step);
    if (step instanceof Step.Task task) {
      SavedNames.in(task.check()).forEach(item.reading()::know);
    }
    return Optional.of(step);
  }

  private Step read(Value value, Fields fields) {
    reads++;
    var id = fields.optional("id").flatMap(Names::id).orElse("read-" + reads);
    return new Step.Read(id, value.text().orElse(""), Conditions.of(fields));
  }

  private void unique(String id, Value item, Fields fields, String kind) {
    int line = item.node().getStartMark().getLine() + 1;
    var first = id.isEmpty() ? null : ids.putIfAbsent(id, line);
    if (first != null) {
      fields.keyProblem(
          fields.has("id") && kind.equals("read") ? "id" : kind,
          "The step in line %d has the ID `%s`, too.".formatted(first, id),
          "Try another ID: progress is kept under it.");
    }
  }

  private static void wrongKind(Fields fields, List<String> kinds) {
    if (kinds.size() > 1) {
      fields.keyProblem(
          kinds.getLast(),
          "A step is one thing, but here are %s.".formatted(Suggestion.list(kinds)),
          "Try a step of its own for each.");
      return;
    }
    fields.noneOf(
        KINDS, "This step has no kind.", "Try to start it with `read`, `task` or `quiz`.");
  }
}
