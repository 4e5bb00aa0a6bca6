package io.drydock.script;

import io.drydock.lesson.Mistake;
import io.drydock.lesson.Step;
import java.util.ArrayList;
import java.util.List;

/** Reads a task. */
final class TaskBinder {
  private TaskBinder() {}

  static Step.Task bind(String id, Fields fields) {
    var say = fields.required("say", "Try `say:` with what is to be done.").flatMap(Value::text);
    var setup = fields.optional("setup").map(Commands::of).orElse(List.of());
    var check =
        fields.required("check", "Try `check:` with a list of checks.").map(CheckBinder::list);
    var hints = fields.optional("hints").map(HintBinder::bind).orElse(List.of());
    var solution =
        fields
            .required("solution", "Try `solution:` with the commands that solve the task.")
            .map(Commands::of);
    var mistakes = fields.optional("mistakes").map(TaskBinder::mistakes).orElse(List.of());
    var after = fields.optional("after").flatMap(Value::text);
    return new Step.Task(
        id,
        say.orElse(""),
        setup,
        check.orElse(List.of()),
        hints,
        solution.orElse(List.of()),
        mistakes,
        after,
        Conditions.of(fields));
  }

  private static List<Mistake> mistakes(Value value) {
    var mistakes = new ArrayList<Mistake>();
    for (var item : value.items()) {
      Fields.of(item, "a mistake").map(TaskBinder::mistake).ifPresent(mistakes::add);
    }
    return List.copyOf(mistakes);
  }

  private static Mistake mistake(Fields fields) {
    var run = fields.required("run", "Try `run:` with the wrong commands.").map(Commands::of);
    var says =
        fields
            .required("says", "Try `says:` with a part of the message that it gives.")
            .flatMap(Value::text);
    fields.done();
    return new Mistake(run.orElse(List.of()), says.orElse(""));
  }
}
