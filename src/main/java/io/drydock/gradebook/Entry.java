package io.drydock.gradebook;

import io.drydock.grade.Grade;
import io.drydock.grade.ManualOverride;
import io.drydock.grade.Mark;
import java.util.Map;
import java.util.Optional;

/**
 * A hand-in in the gradebook.
 *
 * @param kept its grade as the grader gave it
 * @param grade the same with what a person has set
 * @param overrides criterion → what was set
 * @param late how late it came; empty where it did not, or nobody knows
 */
public record Entry(
    Kept kept, Grade grade, Map<String, ManualOverride> overrides, Optional<Lateness> late) {
  public Entry {
    overrides = Map.copyOf(overrides);
  }

  /** The points that count: after overrides and the late rule, never below 0. */
  public double points() {
    return Math.max(0, grade.points() - late.map(Lateness::penalty).orElse(0.0));
  }

  /** What was set for a mark's criterion. */
  Optional<ManualOverride> override(Mark mark) {
    return Optional.ofNullable(overrides.get(mark.criterion().id()));
  }
}
