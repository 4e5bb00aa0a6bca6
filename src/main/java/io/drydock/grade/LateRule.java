package io.drydock.grade;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a late hand-in costs.
 *
 * @param due when it was to be there; empty where only the call of the grader says so
 * @param grace so much later nothing is said yet
 * @param perDay percent of the full number of points, for each day that has begun
 * @param most percent that can be lost this way
 */
public record LateRule(Optional<Instant> due, Duration grace, int perDay, int most) {
  private static final int PERCENT = 100;
  private static final double HUNDREDTH = 100;

  /**
   * The points that are lost.
   *
   * @param by how long after it was due; negative where it came before
   * @param full the full number of points
   */
  public double penalty(Duration by, int full) {
    if (by.compareTo(grace) <= 0) {
      return 0;
    }
    // Beyond the last day that counts more days make no difference, and could be too many.
    long days = by.minusNanos(1).toDays() + 1;
    double percent = Math.min(most, (double) perDay * days);
    return Math.round(percent / PERCENT * full * HUNDREDTH) / HUNDREDTH;
  }
}
