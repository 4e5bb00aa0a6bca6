package io.drydock.script;

import io.drydock.lesson.Lesson;
import java.nio.file.Path;
import java.util.List;

/** Finds what a lesson does not do well: it can be used, but a learner would miss something. */
public final class Lints {
  private Lints() {}

  /** The warnings about a lesson that was read from its file; empty where there are none. */
  public static List<Problem> of(Lesson lesson) {
    return Source.of(lesson.file()).then(source -> lint(source, lesson)).problems();
  }

  /** The same for a text, as if it stood in a file. */
  static List<Problem> of(Path file, String text) {
    var source = new Source(file, text);
    return LessonReader.read(file, text).then(lesson -> lint(source, lesson)).problems();
  }

  private static Loaded<Lesson> lint(Source source, Lesson lesson) {
    return Binding.read(
        source,
        root -> {
          // The lesson was read without a problem, so its parts stand where the language wants
          // them.
          var fields = Fields.of(root, "a lesson").orElseThrow();
          learned(fields, lesson);
          QuizLints.look(fields, lesson);
          var steps = fields.optional("steps").orElseThrow().items();
          for (int i = 0; i < steps.size(); i++) {
            var step = Fields.of(steps.get(i), "a step").orElseThrow();
            TaskLints.look(step, lesson.steps().get(i));
            ProseLints.look(step, lesson.steps().get(i));
          }
          VariableLints.look(fields, lesson);
          ReferenceLints.look(root);
          return lesson;
        });
  }

  private static void learned(Fields fields, Lesson lesson) {
    if (lesson.learned().isEmpty()) {
      fields.keyProblem(
          "title",
          "This lesson does not say what was learned.",
          "Try `learned:` with two to five short sentences, which are shown at its end.");
    }
  }
}
