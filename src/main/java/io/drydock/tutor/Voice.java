package io.drydock.tutor;

import java.util.Optional;

/**
 * How the tutor's own words reach the learner, and how it asks. Texts are Markdown, and may name
 * variables of the lesson. Any thread may call; only {@link #ask} waits for the learner.
 */
public interface Voice {
  /** Says something: a refusal, a direction, what went wrong. */
  void say(String text);

  /** One quiet line. */
  void quiet(String text);

  /** A quiet line before all that waits since {@link #hold}. */
  void quietFirst(String text);

  /** What an error means and what to do, before all that waits since {@link #hold}. */
  void adviseFirst(String means, String help);

  /** From now on, until {@link #release}, what is said waits. */
  void hold();

  /** Says what waited. */
  void release();

  /** What is said next starts on a line of its own, though a command left its last one open. */
  void freshLine();

  /**
   * Asks for a yes or a no, on the learner's own thread.
   *
   * @param usual what a mere Enter means
   * @return the answer; empty where nobody is there to give one
   */
  Optional<Boolean> ask(String question, boolean usual);

  /** Where the learner stands, or how the engine is, has changed. */
  void standingChanged();
}
