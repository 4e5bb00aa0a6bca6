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
 * @param word what the tutor has said of the last try
 */
public record StepState(
    Status status,
    Set<Integer> hints,
    int solutions,
    int tries,
    List<Verdict> verdicts,
    Word word) {

  /** How far a step is. */
  public enum Status {
    OPEN,
    /** Read, solved or answered. */
    PASSED,
    SKIPPED,
    /** Passed over: what it needs was not here, or it stands in for a step that can be done. */
    LEFT_OUT
  }

  /** A try that changes nothing deserves a word; many of them deserve no more than one. */
  public enum Word {
    NONE_DUE,
    /** Something was tried, and nothing was said of it yet. */
    DUE,
    /** It was said that the task is still open; more is due only after something else was said. */
    STILL_OPEN
  }

  /** A step that nobody has touched. */
  public static final StepState FRESH =
      new StepState(Status.OPEN, Set.of(), 0, 0, List.of(), Word.NONE_DUE);

  public StepState {
    hints = Set.copyOf(hints);
    verdicts = List.copyOf(verdicts);
  }

  public boolean passed() {
    return status == Status.PASSED;
  }

  /** The same with another status. */
  public StepState with(Status next) {
    return new StepState(next, hints, solutions, tries, verdicts, word);
  }

  /** The same with these verdicts. */
  public StepState with(List<Verdict> found) {
    return new StepState(status, hints, solutions, tries, found, word);
  }

  /** The same after one more hint. */
  public StepState withHint(int place) {
    var more = new TreeSet<>(hints);
    more.add(place);
    return new StepState(status, more, solutions, tries, verdicts, word);
  }

  /** The same after one more look at the solution. */
  public StepState withSolution() {
    return new StepState(status, hints, solutions + 1, tries, verdicts, word);
  }

  /** The same after one more try. */
  public StepState withTry() {
    return new StepState(status, hints, solutions, tries + 1, verdicts, word);
  }

  /** The same after a try of which nothing was said yet. */
  public StepState awaitingWord() {
    return word == Word.STILL_OPEN ? this : with(Word.DUE);
  }

  /** The same where this was said. */
  public StepState with(Word said) {
    return new StepState(status, hints, solutions, tries, verdicts, said);
  }
}
