package io.drydock.proof;

import io.drydock.check.Verdict;
import io.drydock.check.Verdict.Failed;
import io.drydock.check.Verdict.Unable;
import io.drydock.lesson.Capability;
import io.drydock.lesson.LeftOut;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Mistake;
import io.drydock.lesson.Step.Task;
import io.drydock.report.Result;
import io.drydock.report.Result.State;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
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

  private final ProofEngine engine;
  private final Consumer<Result> told;

  /**
   * A prover on one engine.
   *
   * @param told hears each result as it is known
   */
  public Prover(ProofEngine engine, Consumer<Result> told) {
    this.engine = engine;
    this.told = told;
  }

  /**
   * The results of all tasks of a lesson, or of one.
   *
   * @param only the task to prove; empty for all
   * @throws IOException where the work folder cannot be made or removed
   */
  public List<Result> prove(Lesson lesson, Optional<String> only) throws IOException {
    var results = new ArrayList<Result>();
    var missing = new Abilities(engine).missing();
    for (var task : lesson.tasks()) {
      if (only.isEmpty() || only.get().equals(task.id())) {
        prove(lesson, task, missing, results);
      }
    }
    return List.copyOf(results);
  }

  private void prove(Lesson lesson, Task task, Set<Capability> missing, List<Result> results)
      throws IOException {
    if (lesson.leftOut(task, missing).orElse(null) instanceof LeftOut.Missing lacks) {
      var why = "It needs " + lacks.inWords() + ", which is not here.";
      add(
          results,
          List.of(Result.of(lesson.id(), task.id() + ": not proven", State.SKIPPED, why, "")));
      return;
    }
    var before = before(lesson, task, missing);
    add(results, solution(lesson, before, task));
    for (int m = 0; m < task.mistakes().size(); m++) {
      add(results, List.of(mistake(lesson, before, task, m)));
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

  private List<Result> solution(Lesson lesson, List<Task> before, Task task) throws IOException {
    var fails = task.id() + ": fails before its solution";
    var passes = task.id() + ": passes after its solution";
    var results = new ArrayList<Result>();
    var current = fails;
    try (var rehearsal = reach(lesson, before, task)) {
      results.add(failsBefore(lesson, task, rehearsal, fails));
      results.addAll(hints(lesson, task, rehearsal));
      current = passes;
      results.add(passesAfter(lesson, rehearsal.solve(task), passes));
    } catch (ProofException e) {
      results.add(failed(lesson, current, e.getMessage()));
    }
    return results;
  }

  private Rehearsal reach(Lesson lesson, List<Task> before, Task task)
      throws IOException, ProofException {
    var rehearsal = new Rehearsal(lesson, engine);
    try {
      for (var earlier : before) {
        rehearsal.begin(earlier);
        rehearsal.solve(earlier);
      }
      rehearsal.begin(task);
      return rehearsal;
    } catch (ProofException e) {
      rehearsal.close();
      throw e;
    }
  }

  private static Result failsBefore(Lesson lesson, Task task, Rehearsal rehearsal, String name) {
    var verdicts = rehearsal.judge(task.check());
    if (verdicts.stream().anyMatch(v -> v.outcome() instanceof Failed)) {
      // What cannot be judged yet, such as the files of a volume that nothing mounts, can be later:
      // after the solution all has to pass.
      return Result.passed(lesson.id(), name);
    }
    return verdicts.stream().anyMatch(v -> v.outcome() instanceof Unable)
        ? failed(lesson, name, "It could not be judged: " + said(verdicts))
        : failed(lesson, name, "It passes already: a learner would have nothing to do.");
  }

  /** A hint whose condition cannot be judged would never be given. */
  private static List<Result> hints(Lesson lesson, Task task, Rehearsal rehearsal) {
    return task.hints().stream()
        .filter(hint -> hint.stateDriven())
        .map(hint -> rehearsal.judge(hint.when()))
        .filter(verdicts -> verdicts.stream().anyMatch(v -> v.outcome() instanceof Unable))
        .map(verdicts -> failed(lesson, task.id() + ": its hints can be judged", said(verdicts)))
        .toList();
  }

  private static Result passesAfter(Lesson lesson, List<Verdict> verdicts, String name) {
    return verdicts.stream().allMatch(Verdict::passed)
        ? Result.passed(lesson.id(), name)
        : failed(lesson, name, said(verdicts));
  }

  private Result mistake(Lesson lesson, List<Task> before, Task task, int index)
      throws IOException {
    Mistake mistake = task.mistakes().get(index);
    var name = "%s: mistake %d says \"%s\"".formatted(task.id(), index + 1, mistake.says());
    try (var rehearsal = reach(lesson, before, task)) {
      for (var line : mistake.run()) {
        rehearsal.run(line);
      }
      var end = Instant.now().plus(PATIENCE);
      var verdicts = rehearsal.judge(task.check());
      while (!said(verdicts).contains(mistake.says()) && Instant.now().isBefore(end)) {
        verdicts = rehearsal.judge(task.check());
      }
      if (verdicts.stream().allMatch(Verdict::passed)) {
        return failed(lesson, name, "The task passes after this mistake.");
      }
      return said(verdicts).contains(mistake.says())
          ? Result.passed(lesson.id(), name)
          : failed(lesson, name, "It says: " + said(verdicts));
    } catch (ProofException e) {
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
