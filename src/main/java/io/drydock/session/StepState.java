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

  /** What was said of the verdicts. Tries that change nothing deserve two words, not more. */
  public enum Word {
    /** None of them was shown since the step was. */
    NOTHING,
    /** The same, and something was tried in vain: they are due. */
    VERDICTS_DUE,
    /** They were shown. */
    TOLD,
    /** They were shown, and something was tried in vain since. */
    REMINDER_DUE,
    /** It was said that the task is still open; more is due only after something else was said. */
    STILL_OPEN
  }

  /** A step that nobody has touched. */
  public static final StepState FRESH =
      new StepState(Status.OPEN, Set.of(), 0, 0, List.of(), Word.NOTHING);

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
    return switch (word) {
      case NOTHING -> with(Word.VERDICTS_DUE);
      case TOLD -> with(Word.REMINDER_DUE);
      case VERDICTS_DUE, REMINDER_DUE, STILL_OPEN -> this;
    };
  }

  /** The same where this was said. */
  public StepState with(Word said) {
    return new StepState(status, hints, solutions, tries, verdicts, said);
  }
}
