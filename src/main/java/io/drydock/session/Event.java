package io.drydock.session;

import io.drydock.check.Verdict;
import io.drydock.lesson.Capability;
import java.util.List;
import java.util.Set;

/** What can happen to a session. */
public sealed interface Event {

  /** The lesson comes on the screen, for the first time or again. */
  record Opened() implements Event {}

  /**
   * What there is for the steps is known, or known anew.
   *
   * @param missing what is not here of all that steps can need
   */
  record Looked(Set<Capability> missing) implements Event {}

  /** The learner ran a command. */
  record CommandRan(Attempt attempt) implements Event {}

  /** Something happened on the engine that this tutor did not start. */
  record EngineChanged() implements Event {}

  /**
   * A task was judged.
   *
   * @param step the task that was judged; the learner may have moved on since
   */
  record Judged(String step, List<Verdict> verdicts, Reason reason) implements Event {}

  /** What was found of a task last stands for now: nothing more is waited for. */
  record Rested(String step) implements Event {}

  /**
   * The tutor ran the solution of a task that the learner passed over, and judged it.
   *
   * @param step any task of the lesson
   */
  record Solved(String step, List<Verdict> verdicts) implements Event {}

  /**
   * The hints of a step were judged.
   *
   * @param fitting the places, from 0, of the state-driven hints that fit the engine's state
   */
  record HintsJudged(String step, Set<Integer> fitting) implements Event {}

  /**
   * The learner answered the quiz.
   *
   * @param matches whether the text passes the matcher of a typed answer; without meaning for other
   *     kinds
   */
  record Answered(String text, boolean matches) implements Event {}

  /** The learner pressed Enter on an empty line, or asked for the next step. */
  record Next() implements Event {}

  record Back() implements Event {}

  record Skip() implements Event {}

  /** To a step of this lesson. */
  record GoTo(String step) implements Event {}

  record Again() implements Event {}

  record CheckAsked() implements Event {}

  record HintAsked() implements Event {}

  record SolutionAsked() implements Event {}

  record Reset() implements Event {}

  /** What a command of the learner was for the task at hand. */
  enum Attempt {
    /** No try: it only looks, or has nothing to do with the engine. */
    ASIDE,
    /** It could have been a try, and was told already that it did not work. */
    FAILED,
    /** It could have been a try. */
    TRY;

    boolean counts() {
      return this != ASIDE;
    }
  }

  /** Why a task is judged; it decides how much is said. */
  enum Reason {
    /** The step has just been shown: only a task that is done already is worth a word. */
    OPENED,
    /** The learner's command has ended. */
    COMMAND,
    /** Something happened in another window. */
    ENGINE,
    /** The learner asked. */
    ASKED
  }
}
