package io.drydock.grade;

import io.drydock.report.Result;
import io.drydock.report.Result.State;
import java.util.List;

/**
 * What a hand-in got for one criterion.
 *
 * @param points from 0 to the criterion's; in steps of a hundredth
 * @param results what was found, check by check; where it was not looked at, the reason alone
 */
public record Mark(
    String stage, Criterion criterion, State state, double points, List<Result> results) {
  private static final double HUNDREDTH = 100;

  public Mark {
    results = List.copyOf(results);
  }

  /** What was looked at, and what came of it. */
  static Mark of(String stage, Criterion criterion, List<Result> results) {
    var state = state(results);
    long passed = results.stream().filter(result -> result.state() == State.PASSED).count();
    double share =
        state == State.PASSED ? 1 : criterion.partial() ? (double) passed / results.size() : 0;
    return new Mark(
        stage,
        criterion,
        state,
        Math.round(share * criterion.points() * HUNDREDTH) / HUNDREDTH,
        results);
  }

  /** It was not looked at. */
  static Mark without(String stage, Criterion criterion, State state, String why) {
    var result = Result.of(stage, criterion.title(), state, why, "");
    return new Mark(stage, criterion, state, 0, List.of(result));
  }

  /** One check that failed is enough, also where another could not be looked at. */
  private static State state(List<Result> results) {
    for (var state : List.of(State.FAILED, State.UNABLE, State.SKIPPED)) {
      if (results.stream().anyMatch(result -> result.state() == state)) {
        return state;
      }
    }
    return State.PASSED;
  }

  /** Whether the points are known: not where something could not be looked at. */
  public boolean decided() {
    return state != State.UNABLE;
  }

  /** The first thing that is not as it should be. */
  public List<Result> lost() {
    return results.stream().filter(result -> result.state() != State.PASSED).toList();
  }
}
