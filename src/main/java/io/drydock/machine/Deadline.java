package io.drydock.machine;

import java.time.Duration;
import java.util.function.Predicate;

/** The moment until which something is waited for, on a clock that nobody sets. */
public final class Deadline {
  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  /** So much time from now on. */
  public static Deadline after(Duration patience) {
    return new Deadline(System.nanoTime() + patience.toNanos());
  }

  /** Whether the time has run out. */
  public boolean passed() {
    return left().isZero();
  }

  /** The time that is left; zero once it has run out. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  /** A look at something, which may fail. */
  @FunctionalInterface
  public interface Look<T, E extends Exception> {
    /** What is to be seen now. */
    T now() throws E;
  }

  /**
   * Waits until something is so; false where the time ran out first. Looks at least once.
   *
   * @param pause between two looks
   */
  public <E extends Exception> boolean await(Duration pause, Look<Boolean, E> isSo)
      throws E, InterruptedException {
    return look(pause, isSo, so -> so);
  }

  /**
   * Looks again and again until it is enough, or the time has run out; gives what was seen last.
   *
   * @param pause between two looks
   */
  public <T, E extends Exception> T look(Duration pause, Look<T, E> look, Predicate<T> isEnough)
      throws E, InterruptedException {
    while (true) {
      var seen = look.now();
      if (isEnough.test(seen) || passed()) {
        return seen;
      }
      var left = left();
      Thread.sleep(pause.compareTo(left) < 0 ? pause : left);
    }
  }
}
