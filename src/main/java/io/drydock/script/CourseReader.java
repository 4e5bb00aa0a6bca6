package io.drydock.script;

import io.drydock.lesson.Course;
import io.drydock.lesson.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads courses: a folder with a course.yaml and its lessons. */
public final class CourseReader {
  /** The file that makes a folder a course. */
  public static final String FILE = "course.yaml";

  /** More files than this are no course that a person wrote. */
  private static final int MOST_FILES = 1000;

  private CourseReader() {}

  /** Reads a course with all its lessons; the problems are those of all files together. */
  public static Loaded<Course> read(Path folder) {
    return switch (outline(folder)) {
      case Loaded.Ok<CourseOutline>(var outline) ->
          all(outline.files())
              .then(
                  lessons ->
                      new Loaded.Ok<>(new Course(outline.id(), outline.title(), folder, lessons)));
      case Loaded.Problems<CourseOutline>(var problems) -> {
        // Without a good list every lesson file is looked at, so that nothing is found only later.
        var files = lessonFiles(folder).stream().sorted().map(folder::resolve).toList();
        var more = all(files).problems();
        yield new Loaded.Problems<>(Stream.concat(problems.stream(), more.stream()).toList());
      }
    };
  }

  /** Reads what course.yaml says, and no lesson. */
  public static Loaded<CourseOutline> outline(Path folder) {
    return Source.of(folder.resolve(FILE))
        .then(
            source -> {
              var present = lessonFiles(folder);
              return Binding.read(source, root -> CourseBinder.bind(root, folder, present));
            });
  }

  /** Reads every file, so that the problems of all are known, and finds IDs that come twice. */
  private static Loaded<List<Lesson>> all(List<Path> files) {
    var made = new ArrayList<Lesson>();
    var problems = new ArrayList<Problem>();
    var owners = new HashMap<String, Path>();
    for (var file : files) {
      var loaded = LessonReader.read(file);
      problems.addAll(loaded.problems());
      loaded
          .found()
          .ifPresent(
              lesson -> {
                made.add(lesson);
                var owner = owners.putIfAbsent(lesson.id(), file);
                if (owner != null) {
                  problems.add(twice(file, lesson.id(), owner));
                }
              });
    }
    return problems.isEmpty()
        ? new Loaded.Ok<>(List.copyOf(made))
        : new Loaded.Problems<>(problems);
  }

  private static Problem twice(Path file, String id, Path owner) {
    var message = "The lesson in `%s` has the ID `%s`, too.".formatted(owner.getFileName(), id);
    var help = "Try another ID: progress is kept under it.";
    return Source.of(file)
        .found()
        .map(source -> source.problem(lineOfId(source), 1, message, help))
        .orElseGet(() -> Problem.ofFile(file, message, help));
  }

  private static int lineOfId(Source source) {
    for (int i = 0; i < source.lines().size(); i++) {
      if (source.lines().get(i).startsWith("lesson:")) {
        return i + 1;
      }
    }
    return 1;
  }

  private static Set<String> lessonFiles(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .limit(MOST_FILES)
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
          .filter(name -> !name.equals(FILE))
          .collect(Collectors.toSet());
    } catch (IOException _) {
      // course.yaml could be read, so the folder is there; what it lists is checked one by one.
      return Set.of();
    }
  }
}
