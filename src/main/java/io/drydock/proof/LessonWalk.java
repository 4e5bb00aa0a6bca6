package io.drydock.proof;

import io.drydock.check.Check;
import io.drydock.check.Judge;
import io.drydock.check.PatientJudge;
import io.drydock.check.Verdict;
import io.drydock.docker.ImageReference;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step.Task;
import io.drydock.machine.Deadline;
import io.drydock.workbench.CommandException;
import io.drydock.workbench.Piece;
import io.drydock.workbench.Workbench;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One walk through a lesson on a workbench. */
record LessonWalk(Workbench bench) {
  private static final Duration COMMAND_LIMIT = Duration.ofMinutes(5);

  /** Between two looks at a state that is still on its way. */
  private static final Duration PAUSE = Duration.ofMillis(200);

  /**
   * What a walk wants of its bench. The images that the lesson begins with may stay: fetching them
   * mends a tag that a mistake has moved.
   */
  static Piece piece(Lesson lesson) {
    var familiar =
        lesson.images().stream()
            .map(image -> ImageReference.of(image).familiar())
            .collect(Collectors.toSet());
    return new Piece(familiar, lesson.variables(), COMMAND_LIMIT);
  }

  /** Walks to a task: fetches the lesson's images, solves the tasks before it, and begins it. */
  static LessonWalk to(Task task, List<Task> before, Lesson lesson, Workbench bench)
      throws CommandException, InterruptedException {
    var walk = new LessonWalk(bench);
    for (var image : lesson.images()) {
      bench.must("docker image pull --quiet " + image);
    }
    for (var earlier : before) {
      walk.begin(earlier);
      walk.solve(earlier);
    }
    walk.begin(task);
    return walk;
  }

  /** Begins a task: runs its setup, after which its own commands count. */
  private void begin(Task task) throws CommandException, InterruptedException {
    for (var line : task.setup()) {
      bench.must(line);
    }
    bench.beginTask();
  }

  /** Solves a task, and keeps the values that its checks keep. */
  List<Verdict> solve(Task task) throws CommandException, InterruptedException {
    for (var line : task.solution()) {
      bench.must(line);
    }
    var verdicts = PatientJudge.judgeAll(task.check(), bench::evidence, Clock.systemUTC());
    verdicts.forEach(verdict -> bench.keep(verdict.saved()));
    return verdicts;
  }

  /** Judges at once. */
  List<Verdict> judge(List<Check> checks) {
    return Judge.judgeAll(checks, bench.evidence());
  }

  /** Judges until the verdicts are as wanted, or the time is over. */
  List<Verdict> judgeUntil(Predicate<List<Verdict>> wanted, List<Check> checks, Duration patience)
      throws InterruptedException {
    return Deadline.after(patience).look(PAUSE, () -> judge(checks), wanted);
  }
}
