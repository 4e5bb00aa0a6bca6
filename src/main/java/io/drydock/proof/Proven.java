package io.drydock.proof;

import io.drydock.lesson.Lesson;
import io.drydock.report.Result;
import io.drydock.report.Result.State;
import java.time.Duration;
import java.util.List;

/**
 * What the proof of one lesson gave.
 *
 * @param time how long it took
 */
public record Proven(Lesson lesson, List<Result> results, Duration time) {
  /** How many statements about the lesson ended like this. */
  public long count(State state) {
    return results.stream().filter(result -> result.state() == state).count();
  }
}
