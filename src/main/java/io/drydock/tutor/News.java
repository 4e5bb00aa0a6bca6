package io.drydock.tutor;

import io.drydock.docker.CommandResult;
import io.drydock.lesson.Lesson;
import io.drydock.session.Event;
import io.drydock.session.Output;
import io.drydock.session.Summary;

/** What the tutor tells its listeners. Texts are Markdown, with the lesson's variables in them. */
public sealed interface News {

  /** A lesson, or a review of one, is open; all that follows is about it. */
  record LessonOpened(Lesson lesson) implements News {}

  /** Something worth keeping happened; the first thing that is told of it. */
  record Noted(Output.Note note) implements News {}

  /** A step is shown. */
  record StepShown(Output.ShowStep shown) implements News {}

  /**
   * A command of the learner has ended.
   *
   * @param explained whether what its error means was said
   */
  record CommandEnded(CommandResult result, Event.Attempt attempt, boolean explained)
      implements News {}

  /** A task was looked at: each verdict with its cause, whether or not it is worth a word. */
  record Judged(Event.Judged judged) implements News {}

  /** The learner wants a hint for a step. */
  record HintAsked(String step) implements News {}

  /** Words for the learner that follow from what happened: a hint, a reply, verdicts. */
  record Told(Output.Told told) implements News {}

  /** The task passed. */
  record TaskPassed(Output.TaskPassed passed) implements News {}

  /** The tutor ran the solution of a task that the learner passed over. */
  record Solved(String step, boolean passed) implements News {}

  /**
   * The end of the lesson was reached.
   *
   * @param next what comes after it, in a sentence
   */
  record LessonEnded(Summary summary, String next) implements News {}

  /** The engine came up, went away, or is not to be had. */
  record EngineBecame(EngineStatus status) implements News {}
}
