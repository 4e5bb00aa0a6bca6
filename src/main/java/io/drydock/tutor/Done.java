package io.drydock.tutor;

import io.drydock.lesson.Step;
import io.drydock.session.StepState;
import io.drydock.session.StepState.Status;
import java.util.List;
import java.util.Map;

/**
 * How much of a lesson is done.
 *
 * @param of the steps that were not passed over
 */
public record Done(int steps, int of) {
  /** Counts what is passed of these steps. */
  public static Done of(List<Step> steps, Map<String, StepState> states) {
    return new Done(
        count(steps, states, Status.PASSED), steps.size() - count(steps, states, Status.LEFT_OUT));
  }

  public boolean all() {
    return steps == of;
  }

  private static int count(List<Step> steps, Map<String, StepState> states, Status status) {
    return (int)
        steps.stream()
            .filter(step -> states.getOrDefault(step.id(), StepState.FRESH).status() == status)
            .count();
  }
}
