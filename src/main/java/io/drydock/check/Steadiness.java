package io.drydock.check;

import io.drydock.check.Verdict.Failed;
import io.drydock.check.Verdict.Mismatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What must be so for a while ({@code stays}) has not passed before that is over. One is kept while
 * the same checks are judged again and again. Not thread-safe.
 */
public final class Steadiness {
  private final Map<Integer, Instant> since = new HashMap<>();

  /** The verdicts of one look; those that passed too short a time ago have failed. */
  public List<Verdict> after(List<Verdict> verdicts, Instant now) {
    var held = new ArrayList<Verdict>();
    for (int i = 0; i < verdicts.size(); i++) {
      var verdict = verdicts.get(i);
      if (verdict.passed()) {
        var soFar = Duration.between(since.computeIfAbsent(i, _ -> now), now);
        held.add(soFar.compareTo(verdict.check().stays()) < 0 ? notYet(verdict, soFar) : verdict);
      } else {
        since.remove(i);
        held.add(verdict);
      }
    }
    return List.copyOf(held);
  }

  private static Verdict notYet(Verdict verdict, Duration soFar) {
    var mismatch =
        new Mismatch(
            "stays",
            "so for " + SlowAnswers.words(verdict.check().stays()),
            "so for " + SlowAnswers.words(Duration.ofSeconds(soFar.toSeconds())) + " up to now");
    return new Verdict(
        verdict.check(),
        verdict.title(),
        new Failed(List.of(mismatch), Optional.empty()),
        Map.of());
  }
}
