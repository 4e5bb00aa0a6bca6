package io.drydock.script;

import java.nio.file.Path;

/** The head of a lesson. */
public record LessonOutline(String id, String title, int minutes, Path file) {

  /** Reads the head of a lesson; its steps are not even parsed. */
  public static Loaded<LessonOutline> read(Path file) {
    return Source.of(file)
        .then(
            source ->
                Binding.read(new Source(file, head(source.text())), root -> bind(root, file)));
  }

  private static LessonOutline bind(Value root, Path file) {
    return Fields.of(root, "a lesson")
        .map(
            fields -> {
              var head = HeadBinder.bind(fields);
              return new LessonOutline(head.id(), head.title(), head.minutes(), file);
            })
        .orElse(null);
  }

  /** All above the steps, where those start at the left edge, as they do in every tidy file. */
  private static String head(String text) {
    int steps = text.indexOf("\nsteps:");
    return steps < 0 ? text : text.substring(0, steps + 1);
  }
}
