package io.drydock.check;

import io.drydock.check.Verdict.Failed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Judges checks, and again while one that failed still has time ({@code within}). */
public final class PatientJudge {
  /** How long between two tries. */
  static final Duration PAUSE = Duration.ofMillis(200);

  private PatientJudge() {}

  /**
   * The verdicts of all checks. Waits at most as long as the longest {@code within} of them; an
   * interrupt ends the waiting with the verdicts so far.
   *
   * @param evidence new evidence for each try
   */
  public static List<Verdict> judgeAll(
      List<Check> checks, Supplier<Evidence> evidence, Clock clock) {
    var start = clock.instant();
    var steadiness = new Steadiness();
    while (true) {
      var now = clock.instant();
      var verdicts = steadiness.after(Judge.judgeAll(checks, evidence.get()), now);
      var spent = Duration.between(start, clock.instant());
      boolean again =
          verdicts.stream()
              .anyMatch(
                  v -> v.outcome() instanceof Failed && v.check().patience().compareTo(spent) > 0);
      if (!again) {
        return verdicts;
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return verdicts;
      }
    }
  }
}
