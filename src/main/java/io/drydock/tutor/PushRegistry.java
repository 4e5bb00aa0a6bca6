package io.drydock.tutor;

import io.drydock.lesson.Lesson;
import java.util.Optional;

/** The registry that lessons push to, which the learner may choose. */
public interface PushRegistry {
  /** One that goes with the engine, so that there is nothing to choose. */
  static PushRegistry ofTheEngine() {
    return new PushRegistry() {
      @Override
      public boolean isOpen() {
        return false;
      }

      @Override
      public String choose(String words) {
        return "Lessons push to this engine's own registry; there is nothing to choose.";
      }
    };
  }

  /** Whether it matters, and nobody has chosen yet. */
  boolean isOpen();

  /** What is said when a lesson opens that pushes while nobody has chosen. */
  default Optional<String> offer(Lesson lesson) {
    return isOpen() && lesson.mentions("${hub}")
        ? Optional.of(
            "This lesson pushes to a registry. `registry local` takes one on this machine, without an"
                + " account; `registry hub YOUR-DOCKER-ID` takes Docker Hub.")
        : Optional.empty();
  }

  /**
   * Chooses one, and remembers it.
   *
   * @param words {@code local}, {@code hub}, {@code hub USER}; empty to be told which it is
   * @return what is said about it
   */
  String choose(String words);
}
