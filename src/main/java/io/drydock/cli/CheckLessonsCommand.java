package io.drydock.cli;

import io.drydock.lesson.Course;
import io.drydock.lesson.Lesson;
import io.drydock.report.Format;
import io.drydock.report.Result.State;
import io.drydock.script.CourseReader;
import io.drydock.script.LessonReader;
import io.drydock.script.Lints;
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
      "Ends with 0 where all is well or only warnings were found, 1 where problems were found, 2 where it",
      "cannot read, 3 where an engine for the proof cannot be started."
    })
final class CheckLessonsCommand implements Callable<Integer> {
  /** Each engine takes a daemon, two registries and a range of addresses. */
  private static final int MOST_JOBS = 8;

  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      description =
          "A lesson file, or the folder of a course (default: the course in the present folder, else the one that came along).")
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

  @Option(
      names = "--strict",
      description =
          "Let warnings count as problems: what can be used, but a learner would miss something.")
  private boolean strict;

  @Option(
      names = "--trust",
      description =
          "With --prove: run the commands of lessons from elsewhere without asking. Those that came along, and"
              + " those below the present folder, are not asked about.")
  private boolean trust;

  @Option(names = "--task", paramLabel = "TASK", description = "Prove only the task with this ID.")
  private String task;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "How many lessons are proven at a time, each on an engine of its own (default: 2 where there are"
              + " two processors or more). Lessons that publish ports of the machine never run together.")
  private Integer jobs;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Also write the results of the proof to this file: .xml (JUnit), .json or .tap. May be given more"
              + " than once.")
  private List<Path> reports = List.of();

  private final Surroundings surroundings;

  CheckLessonsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    demandSense();
    var report = report(target());
    boolean good = report.problems().isEmpty() && !(strict && !report.warnings().isEmpty());
    if (prove && good) {
      if (format == Format.TEXT) {
        surroundings.out().print(report.warningsText());
      }
      return proven(report.lessons());
    }
    surroundings.out().print(format == Format.JSON ? report.json() : report.text());
    return good ? ExitCode.OK : ExitCode.PROBLEMS;
  }

  private void demandSense() {
    boolean forResults = format == Format.JUNIT || format == Format.TAP;
    if (!prove && (forResults || task != null || jobs != null || trust || !reports.isEmpty())) {
      var option =
          task != null
              ? "--task"
              : trust
                  ? "--trust"
                  : jobs != null ? "--jobs" : forResults ? "--format " + format : "--report";
      throw new UserError(option + " goes with --prove.", "Try the same with --prove.");
    }
    if (jobs != null && (jobs < 1 || jobs > MOST_JOBS)) {
      throw new UserError(
          "--jobs " + jobs + " is out of range.", "Try a number from 1 to " + MOST_JOBS + ".");
    }
  }

  private int jobs() {
    return jobs != null ? jobs : Math.min(2, Runtime.getRuntime().availableProcessors());
  }

  private int proven(List<Lesson> all) throws IOException {
    var lessons = all.stream().filter(lesson -> task == null || isTask(lesson, task)).toList();
    if (task != null && lessons.isEmpty()) {
      throw new UserError(
          "There is no task `" + task + "` in " + target() + ".",
          "Try the ID that stands behind `task:`.");
    }
    if (!trust) {
      new ProofTrust(surroundings, surroundings.directory().resolve(target())).demand(lessons);
    }
    var files =
        reports.stream().map(each -> ReportFile.of(each, surroundings.directory())).toList();
    var proof = new LessonProof(surroundings, format);
    var results = proof.run(lessons, Optional.ofNullable(task), jobs());
    files.forEach(file -> file.write(results));
    return results.stream()
            .allMatch(result -> result.state() == State.PASSED || result.state() == State.SKIPPED)
        ? ExitCode.OK
        : ExitCode.PROBLEMS;
  }

  private static boolean isTask(Lesson lesson, String id) {
    return lesson.tasks().stream().anyMatch(each -> each.id().equals(id));
  }

  private Path target() {
    return path == null ? surroundings.authorsCourse() : path;
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
      return report(lesson.found().stream().toList(), lesson.problems());
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
    return report(course.found().map(Course::lessons).orElse(List.of()), course.problems());
  }

  private LessonReport report(List<Lesson> lessons, List<Problem> problems) {
    var warnings = lessons.stream().map(Lints::of).flatMap(List::stream).toList();
    return new LessonReport(lessons, shown(problems), shown(warnings));
  }

  private List<Problem> shown(List<Problem> problems) {
    return problems.stream().map(problem -> problem.seenFrom(surroundings.directory())).toList();
  }
}
