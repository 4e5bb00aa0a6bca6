package io.drydock.session;

import io.drydock.check.Verdict;
import io.drydock.lesson.Hint;
import io.drydock.lesson.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What follows from an event: something to show, to judge, or to write down. Texts are Markdown.
 */
public sealed interface Output {

  /**
   * Show a step.
   *
   * @param number from 1
   */
  record ShowStep(Step step, StepState state, int number, int of) implements Output {}

  /** Nothing but words for the learner. */
  sealed interface Told extends Output {}

  /** Say something of the tutor's own: a refusal, a direction. */
  record Say(String text) implements Told {}

  /** The task passed. */
  record TaskPassed(Step.Task task, boolean already) implements Output {}

  /** Show a text of the lesson: an {@code after}, a reply, a {@code because}. */
  record ShowText(String text) implements Told {}

  /** Tell whether the answer was right. */
  record AnswerJudged(boolean right, String text) implements Told {}

  /**
   * Show what was found.
   *
   * @param verdicts those worth showing: all of them, or those that changed
   * @param nearest the failing one to explain, where one fails
   */
  record ShowVerdicts(List<Verdict> verdicts, int passed, int of, Optional<Verdict> nearest)
      implements Told {}

  /**
   * A try has changed nothing.
   *
   * @param title of the first verdict that has not passed
   */
  record StillOpen(String title) implements Told {}

  /**
   * Show a hint.
   *
   * @param number how many were given, with this one
   */
  record ShowHint(String text, int number, int of) implements Told {}

  /** Show the commands of the solution, or the right answer. Never run them. */
  record ShowSolution(List<String> lines) implements Told {}

  /** Look at the engine now. */
  record JudgeTask(Step.Task task, Event.Reason reason) implements Output {}

  /** Find the hints whose {@code when} passes. */
  record JudgeHints(String step, List<Hint> hints) implements Output {}

  /** The end of the lesson was reached. */
  record LessonEnded(Summary summary) implements Output {}

  /** The learner goes on from the end of this lesson. */
  record NextLesson() implements Output {}

  /** The tutor is to forget what came of the task, and to put back what it can. */
  record ResetTask(String step) implements Output {}

  /** Write down that this happened. */
  record Note(String step, Happening happening, Map<String, String> fields) implements Output {}
}
