package io.drydock.gradebook;

import io.drydock.grade.Grade;
import java.time.Instant;
import java.util.Optional;

/**
 * A grade as it is kept: clean, and with what it rests on.
 *
 * @param came when the hand-in came, where that is known
 * @param before the points before it was last graded again, where they differ
 */
public record Kept(Grade grade, Stamp stamp, Optional<Instant> came, Optional<Double> before) {
  /** A grade that was just given. */
  public static Kept of(Grade grade, Stamp stamp, Optional<Instant> came) {
    return new Kept(Clean.grade(grade), stamp, came, Optional.empty());
  }

  /** Whether it is of the same content as another. */
  boolean sameHandIn(Stamp other) {
    return stamp.handIn().equals(other.handIn());
  }
}
