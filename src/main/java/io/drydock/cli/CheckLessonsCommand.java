package io.drydock.cli;

import io.drydock.lesson.Course;
import io.drydock.lesson.Lesson;
import io.drydock.report.Format;
import io.drydock.report.Result.State;
import io.drydock.script.CourseReader;
import io.drydock.script.LessonReader;
import io.drydock.script.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      description =
          "A lesson file, or the folder of a course (default: the course that came along).")
  private Path path;

  @Option(
      names = "--format",
      description =
          "${COMPLETION-CANDIDATES}; junit and tap go with --prove (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(
      names = "--prove",
      description =
          "Then prove every task on an engine of its own: it fails before its solution and passes"
              + " after it, and each mistake yields its message.")
  private boolean prove;

  @Option(names = "--task", paramLabel = "TASK", description = "Prove only the task with this ID.")
  private String task;

  private final Surroundings surroundings;

  CheckLessonsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    boolean forResults = format == Format.JUNIT || format == Format.TAP;
    if (!prove && (forResults || task != null)) {
      throw new UserError(
          (task != null ? "--task" : "--format " + format) + " goes with --prove.",
          "Try the same with --prove.");
    }
    var report = report(target());
    if (prove && report.problems().isEmpty()) {
      return proven(report.lessons());
    }
    surroundings.out().print(format == Format.JSON ? report.json() : report.text());
    return report.problems().isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS;
  }

  private int proven(List<Lesson> lessons) throws IOException {
    if (task != null && lessons.stream().noneMatch(lesson -> isTask(lesson, task))) {
      throw new UserError(
          "There is no task `" + task + "` in " + target() + ".", "Try the ID that stands behind `task:`.");
    }
    var proof = new LessonProof(surroundings, format);
    var results = proof.run(lessons, Optional.ofNullable(task));
    return results.stream().allMatch(result -> result.state() == State.PASSED || result.state() == State.SKIPPED)
        ? ExitCode.OK
        : ExitCode.PROBLEMS;
  }

  private static boolean isTask(Lesson lesson, String id) {
    return lesson.tasks().stream().anyMatch(each -> each.id().equals(id));
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
