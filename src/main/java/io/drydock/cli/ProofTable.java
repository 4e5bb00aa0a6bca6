package io.drydock.cli;

import io.drydock.lesson.Step;
import io.drydock.proof.Proven;
import io.drydock.report.Result.State;
import java.time.Duration;
import java.util.List;

/** The table at the end of a proof: one line a lesson, and their sum. */
final class ProofTable {
  private static final String HEAD = "%n%-32s %5s %8s %7s %6s %7s %6s %7s%n";
  private static final String ROW = "%-32s %5d %8d %7d %6d %7d %6d %7s%n";

  private ProofTable() {}

  /**
   * The table.
   *
   * @param all how long the whole proof took; less than its parts, where they were proven side by
   *     side
   */
  static String of(List<Proven> lessons, Duration all) {
    var text = new StringBuilder();
    text.append(
        HEAD.formatted(
            "lesson", "tasks", "mistakes", "quizzes", "proven", "skipped", "failed", "time"));
    var sum = new Counts(0, 0, 0, 0, 0, 0);
    for (var lesson : lessons) {
      var counts = Counts.of(lesson);
      text.append(counts.row(lesson.lesson().id(), lesson.time()));
      sum = sum.plus(counts);
    }
    if (lessons.size() > 1) {
      text.append(sum.row(lessons.size() + " lessons", all));
    }
    return text.toString();
  }

  private record Counts(
      long tasks, long mistakes, long quizzes, long proven, long skipped, long failed) {
    static Counts of(Proven proven) {
      var lesson = proven.lesson();
      return new Counts(
          lesson.tasks().size(),
          lesson.tasks().stream().mapToInt(task -> task.mistakes().size()).sum(),
          lesson.steps().stream().filter(Step.Quiz.class::isInstance).count(),
          proven.count(State.PASSED),
          proven.count(State.SKIPPED),
          proven.count(State.FAILED) + proven.count(State.UNABLE));
    }

    Counts plus(Counts more) {
      return new Counts(
          tasks + more.tasks,
          mistakes + more.mistakes,
          quizzes + more.quizzes,
          proven + more.proven,
          skipped + more.skipped,
          failed + more.failed);
    }

    String row(String name, Duration time) {
      var clock = "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
      return ROW.formatted(name, tasks, mistakes, quizzes, proven, skipped, failed, clock);
    }
  }
}
