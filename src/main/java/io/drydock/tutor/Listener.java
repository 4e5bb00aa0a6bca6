package io.drydock.tutor;

/**
 * Hears what happens in a lesson: the journal first, the terminal and whoever else wants to know
 * after it. All of it comes from one thread, in order, and what has to wait must do so elsewhere:
 * the tutor goes on only when the listener has returned.
 */
@FunctionalInterface
public interface Listener {
  /** Hears one piece of news. What it throws is said to the learner and stops nobody else. */
  void hear(News news);
}
