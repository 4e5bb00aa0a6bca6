package io.drydock.practice;

/** Hears how far something long has come. */
public interface Progress {

  /**
   * A new step begins; it is named as in "Starting the practice engine", so that it can also go on
   * a sentence when its first letter is a small one.
   */
  void step(String what);

  /** How much of the current step is done. */
  void advance(long done, long total);

  /** A progress that nobody hears. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void step(String what) {}

      @Override
      public void advance(long done, long total) {}
    };
  }
}
