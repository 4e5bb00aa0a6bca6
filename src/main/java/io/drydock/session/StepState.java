package io.drydock.session;

import io.drydock.check.Verdict;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a learner has done with one step.
 *
 * @param hints the hints that were given, by their place in the step, from 0
 * @param solutions how many times the solution was shown
 * @param tries commands that were run for a task, or wrong answers to a quiz
 * @param verdicts what was found last; empty where nothing was judged yet
 */
public record StepState(
    Status status, Set<Integer> hints, int solutions, int tries, List<Verdict> verdicts) {

  /** How far a step is. */
  public enum Status {
    OPEN,
    /** Read, solved or answered. */
    PASSED,
    SKIPPED,
    /** Passed over: what it needs was not here, or it stands in for a step that can be done. */
    LEFT_OUT
  }

  /** A step that nobody has touched. */
  public static final StepState FRESH = new StepState(Status.OPEN, Set.of(), 0, 0, List.of());

  public StepState {
    hints = Set.copyOf(hints);
    verdicts = List.copyOf(verdicts);
  }

  public boolean passed() {
    return status == Status.PASSED;
  }

  /** The same with another status. */
  public StepState with(Status next) {
    return new StepState(next, hints, solutions, tries, verdicts);
  }

  /** The same with these verdicts. */
  public StepState with(List<Verdict> found) {
    return new StepState(status, hints, solutions, tries, found);
  }

  /** The same after one more hint. */
  public StepState withHint(int place) {
    var more = new TreeSet<>(hints);
    more.add(place);
    return new StepState(status, more, solutions, tries, verdicts);
  }

  /** The same after one more look at the solution. */
  public StepState withSolution() {
    return new StepState(status, hints, solutions + 1, tries, verdicts);
  }

  /** The same after one more try. */
  public StepState withTry() {
    return new StepState(status, hints, solutions, tries + 1, verdicts);
  }
}
