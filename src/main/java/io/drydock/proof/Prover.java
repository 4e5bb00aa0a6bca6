package io.drydock.proof;

import io.drydock.check.Verdict;
import io.drydock.check.Verdict.Failed;
import io.drydock.lesson.Capability;
import io.drydock.lesson.LeftOut;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Mistake;
import io.drydock.lesson.Step.Task;
import io.drydock.report.Result;
import io.drydock.report.Result.State;
import io.drydock.workbench.CommandException;
import io.drydock.workbench.EngineLostException;
import io.drydock.workbench.Loan;
import io.drydock.workbench.Workbench;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proves lessons task by task: on an emptied engine the tasks before it are solved, then it must
 * fail; each mistake, on an engine of the same state, must yield its message; its solution must
 * make it pass.
 */
public final class Prover {
  /** A container needs a moment until its state is what the mistake makes of it. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Loan loan;
  private final Consumer<Result> told;

  /**
   * A prover on one engine.
   *
   * @param told hears each result as it is known
   */
  public Prover(Loan loan, Consumer<Result> told) {
    this.loan = loan;
    this.told = told;
  }

  /**
   * The results of all tasks of a lesson, or of one.
   *
   * @param only the task to prove; empty for all
   * @throws IOException where the work folder cannot be made or removed
   * @throws EngineLostException where the engine broke, and a fresh one as well
   */
  public List<Result> prove(Lesson lesson, Optional<String> only)
      throws IOException, InterruptedException, EngineLostException {
    var results = new ArrayList<Result>();
    var missing = loan.abilities().missing();
    for (var task : lesson.tasks()) {
      if (only.isEmpty() || only.get().equals(task.id())) {
        prove(lesson, task, missing, results);
      }
    }
    return List.copyOf(results);
  }

  private void prove(Lesson lesson, Task task, Set<Capability> missing, List<Result> results)
      throws IOException, InterruptedException, EngineLostException {
    if (lesson.leftOut(task, missing).orElse(null) instanceof LeftOut.Missing lacks) {
      var why = "It needs " + lacks.inWords() + ", which is not here.";
      add(
          results,
          List.of(Result.of(lesson.id(), task.id() + ": not proven", State.SKIPPED, why, "")));
      return;
    }
    var before = before(lesson, task, missing);
    var piece = LessonWalk.piece(lesson);
    add(results, loan.work(piece, bench -> solution(lesson, before, task, bench)));
    for (int m = 0; m < task.mistakes().size(); m++) {
      int index = m;
      var result = loan.work(piece, bench -> mistake(lesson, before, task, index, bench));
      add(results, List.of(result));
    }
  }

  /**
   * The tasks that a learner meets before this one. One that stands in for another is proven as if
   * that one could not be done.
   */
  private static List<Task> before(Lesson lesson, Task task, Set<Capability> missing) {
    var lacking = new HashSet<>(missing);
    task.condition()
        .insteadOf()
        .flatMap(lesson::step)
        .ifPresent(first -> lacking.addAll(first.needs()));
    return lesson.tasks().stream()
        .takeWhile(earlier -> !earlier.equals(task))
        .filter(earlier -> lesson.leftOut(earlier, lacking).isEmpty())
        .toList();
  }

  private void add(List<Result> results, List<Result> more) {
    more.forEach(told);
    results.addAll(more);
  }

  private static List<Result> solution(Lesson lesson, List<Task> before, Task task, Workbench bench)
      throws InterruptedException {
    var fails = task.id() + ": fails before its solution";
    var passes = task.id() + ": passes after its solution";
    var results = new ArrayList<Result>();
    var current = fails;
    try {
      var walk = LessonWalk.to(task, before, lesson, bench);
      results.add(failsBefore(lesson, task, walk, fails));
      results.addAll(hints(lesson, task, walk));
      current = passes;
      results.add(passesAfter(lesson, walk.solve(task), passes));
    } catch (CommandException e) {
      results.add(failed(lesson, current, e.getMessage()));
    }
    return results;
  }

  private static Result failsBefore(Lesson lesson, Task task, LessonWalk walk, String name) {
    var verdicts = walk.judge(task.check());
    if (verdicts.stream().anyMatch(v -> v.outcome() instanceof Failed)) {
      // What cannot be judged yet, such as the files of a volume that nothing mounts, can be later:
      // after the solution all has to pass.
      return Result.passed(lesson.id(), name);
    }
    return verdicts.stream().anyMatch(Verdict::undecided)
        ? failed(lesson, name, "It could not be judged: " + said(verdicts))
        : failed(lesson, name, "It passes already: a learner would have nothing to do.");
  }

  /** A hint whose condition cannot be judged would never be given. */
  private static List<Result> hints(Lesson lesson, Task task, LessonWalk walk) {
    return task.hints().stream()
        .filter(hint -> hint.stateDriven())
        .map(hint -> walk.judge(hint.when()))
        .filter(verdicts -> verdicts.stream().anyMatch(Verdict::undecided))
        .map(verdicts -> failed(lesson, task.id() + ": its hints can be judged", said(verdicts)))
        .toList();
  }

  private static Result passesAfter(Lesson lesson, List<Verdict> verdicts, String name) {
    return verdicts.stream().allMatch(Verdict::passed)
        ? Result.passed(lesson.id(), name)
        : failed(lesson, name, said(verdicts));
  }

  private static Result mistake(
      Lesson lesson, List<Task> before, Task task, int index, Workbench bench)
      throws InterruptedException {
    Mistake mistake = task.mistakes().get(index);
    var name = "%s: mistake %d says \"%s\"".formatted(task.id(), index + 1, mistake.says());
    try {
      var walk = LessonWalk.to(task, before, lesson, bench);
      for (var line : mistake.run()) {
        bench.run(line);
      }
      var verdicts =
          walk.judgeUntil(found -> said(found).contains(mistake.says()), task.check(), PATIENCE);
      if (verdicts.stream().allMatch(Verdict::passed)) {
        return failed(lesson, name, "The task passes after this mistake.");
      }
      return said(verdicts).contains(mistake.says())
          ? Result.passed(lesson.id(), name)
          : failed(lesson, name, "It says: " + said(verdicts));
    } catch (CommandException e) {
      return failed(lesson, name, e.getMessage());
    }
  }

  private static Result failed(Lesson lesson, String name, String message) {
    return Result.of(lesson.id(), name, State.FAILED, message, "");
  }

  /** All that a learner would read of the verdicts that did not pass. */
  static String said(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(v -> !v.passed())
        .flatMap(
            v -> {
              var result = Result.of("", v);
              var mismatches =
                  result.mismatches().stream()
                      .map(
                          m ->
                              m.property()
                                  + ": expected "
                                  + m.expected()
                                  + ", found "
                                  + m.actual());
              return Stream.concat(mismatches, Stream.of(result.message(), result.help()));
            })
        .filter(text -> !text.isEmpty())
        // Without a cause the first mismatch is the message as well.
        .distinct()
        .collect(Collectors.joining(" | "));
  }
}
