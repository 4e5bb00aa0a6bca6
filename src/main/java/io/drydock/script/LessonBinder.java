package io.drydock.script;

import io.drydock.lesson.Lesson;
import java.util.List;

/** Reads a lesson: its head, then its steps. */
final class LessonBinder {
  private LessonBinder() {}

  /** The lesson in a file; full of placeholders where a problem was noted. */
  static Lesson bind(Value root) {
    return Fields.of(root, "a lesson").map(fields -> lesson(fields, root.reading())).orElse(null);
  }

  private static Lesson lesson(Fields fields, Reading reading) {
    // A title is also shown where no lesson is open, so it is read before any variable is known.
    var head = HeadBinder.bind(fields);
    Names.builtIn().forEach(reading::know);
    var variables = Vars.of(fields);
    variables.keySet().forEach(reading::know);
    var images = fields.optional("images").map(LessonBinder::references).orElse(List.of());
    var needs = Needs.of(fields);
    var learned = fields.optional("learned").map(LessonBinder::texts).orElse(List.of());
    var steps =
        fields
            .required("steps", "Try `steps:` with a list of `read`, `task` and `quiz`.")
            .map(StepsBinder::bind)
            .orElse(List.of());
    fields.done();
    return new Lesson(
        head.id(),
        head.title(),
        reading.source().file(),
        head.minutes(),
        images,
        needs,
        learned,
        variables,
        steps);
  }

  private static List<String> texts(Value value) {
    return value.items().stream().flatMap(item -> item.text().stream()).toList();
  }

  private static List<String> references(Value value) {
    return value.items().stream().flatMap(item -> References.of(item).stream()).toList();
  }
}
