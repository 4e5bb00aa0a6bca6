package io.drydock.cli;

import io.drydock.lesson.Course;
import io.drydock.script.CourseReader;
import io.drydock.script.LessonReader;
import io.drydock.script.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code drydock check-lessons}: finds what is wrong in lessons before a learner does. */
@Command(
    name = "check-lessons",
    mixinStandardHelpOptions = true,
    description = "Find all problems in a lesson or a course.",
    footer = {
      "",
      "Ends with 0 where all is well, 1 where problems were found, 2 where it cannot read."
    })
final class CheckLessonsCommand implements Callable<Integer> {
  /** How the problems are printed. */
  enum Format {
    text,
    json
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      description =
          "A lesson file, or the folder of a course (default: the course that came along).")
  private Path path;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.text;

  private final Surroundings surroundings;

  CheckLessonsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var report = report(target());
    switch (format) {
      case text -> surroundings.out().print(report.text());
      case json -> surroundings.out().print(report.json());
    }
    return report.problems().isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS;
  }

  private Path target() {
    return path == null ? surroundings.installation().resolve("lessons") : path;
  }

  private LessonReport report(Path target) {
    var file = surroundings.directory().resolve(target);
    if (!Files.isReadable(file)) {
      throw new UserError(
          "There is nothing at %s that can be read.".formatted(target),
          "Try the path of a lesson file, or of a folder with a course.");
    }
    if (file.endsWith(CourseReader.FILE)) {
      return course(file.getParent());
    }
    if (!Files.isDirectory(file)) {
      var lesson = LessonReader.read(file);
      return new LessonReport(lesson.found().stream().toList(), shown(lesson.problems()));
    }
    if (!Files.isReadable(file.resolve(CourseReader.FILE))) {
      throw new UserError(
          "There is no course in %s: it has no %s.".formatted(target, CourseReader.FILE),
          "Try the path of a lesson file, or of a folder with a course.");
    }
    return course(file);
  }

  private LessonReport course(Path folder) {
    var course = CourseReader.read(folder);
    return new LessonReport(
        course.found().map(Course::lessons).orElse(List.of()), shown(course.problems()));
  }

  private List<Problem> shown(List<Problem> problems) {
    return problems.stream().map(problem -> problem.seenFrom(surroundings.directory())).toList();
  }
}
