package io.drydock.tutor;

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

  /**
   * Chooses one, and remembers it.
   *
   * @param words {@code local}, {@code hub}, {@code hub USER}; empty to be told which it is
   * @return what is said about it
   */
  String choose(String words);
}
