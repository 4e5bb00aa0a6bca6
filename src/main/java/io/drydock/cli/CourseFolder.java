package io.drydock.cli;

import io.drydock.lesson.Lesson;
import io.drydock.script.CourseOutline;
import io.drydock.script.CourseReader;
import io.drydock.script.LessonOutline;
import io.drydock.script.LessonReader;
import io.drydock.script.Loaded;
import io.drydock.script.Problem;
import io.drydock.terminal.Catalogue;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A course on disk, as the shell uses it: a lesson's file is read when the lesson is opened. */
final class CourseFolder implements Catalogue {
  private final CourseOutline outline;
  private final Map<String, Lesson> read = new HashMap<>();

  private CourseFolder(CourseOutline outline) {
    this.outline = outline;
  }

  /** The course in this folder. */
  static CourseFolder open(Path folder) {
    return switch (CourseReader.outline(folder)) {
      case Loaded.Ok<CourseOutline>(var outline) -> {
        if (outline.lessons().isEmpty()) {
          throw new UserError(
              "The course in %s has no lessons.".formatted(folder),
              "Try `drydock check-lessons %s`.".formatted(folder));
        }
        yield new CourseFolder(outline);
      }
      case Loaded.Problems<CourseOutline>(var problems) ->
          throw new UserError(
              "The course in %s cannot be opened.\n%s".formatted(folder, told(problems)),
              "Try `drydock check-lessons %s` to see all that is wrong.".formatted(folder));
    };
  }

  @Override
  public String course() {
    return outline.id();
  }

  @Override
  public String title() {
    return outline.title();
  }

  @Override
  public List<Entry> entries() {
    return outline.lessons().stream()
        .map(lesson -> new Entry(lesson.id(), lesson.title(), lesson.minutes()))
        .toList();
  }

  @Override
  public synchronized Lesson read(String id) {
    return read.computeIfAbsent(id, this::readFile);
  }

  private Lesson readFile(String id) {
    var file =
        outline.lessons().stream()
            .filter(lesson -> lesson.id().equals(id))
            .map(LessonOutline::file)
            .findFirst()
            .orElseThrow(() -> new LessonUnreadable("There is no lesson `" + id + "`. Try `lessons`."));
    return switch (LessonReader.read(file)) {
      case Loaded.Ok<Lesson>(var lesson) -> lesson;
      case Loaded.Problems<Lesson>(var problems) ->
          throw new LessonUnreadable(
              "The lesson `%s` has problems.\n\n```\n%s```\n\nTry `drydock check-lessons`."
                  .formatted(id, told(problems)));
    };
  }

  private static String told(List<Problem> problems) {
    return problems.stream().limit(3).map(Problem::render).collect(Collectors.joining());
  }
}
