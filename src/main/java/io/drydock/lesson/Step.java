package io.drydock.lesson;

import io.drydock.check.Check;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One thing in a lesson. IDs are unique in the lesson; progress refers to them. */
public sealed interface Step {
  String id();

  /** When the step is offered. */
  Condition condition();

  /** What the step needs beyond what its lesson needs. */
  default Set<Capability> needs() {
    return condition().needs();
  }

  /**
   * Something to read.
   *
   * @param id made by the loader from its place: {@code read-1}
   * @param text Markdown
   */
  record Read(String id, String text, Condition condition) implements Step {}

  /**
   * Something to do on the engine.
   *
   * @param say Markdown
   * @param setup commands that prepare the task, one a line; run by the tutor, unseen
   * @param check a conjunction, never empty
   * @param solution the commands that solve it, one a line
   * @param after Markdown, shown when it passed
   */
  record Task(
      String id,
      String say,
      List<String> setup,
      List<Check> check,
      List<Hint> hints,
      List<String> solution,
      List<Mistake> mistakes,
      Optional<String> after,
      Condition condition)
      implements Step {}

  /**
   * Something to answer.
   *
   * @param ask Markdown
   * @param because Markdown, shown with the answer
   */
  record Quiz(
      String id,
      String ask,
      Question question,
      List<Hint> hints,
      String because,
      Condition condition)
      implements Step {}
}
