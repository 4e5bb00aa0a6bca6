package io.drydock.tutor;

import io.drydock.session.Output;
import java.util.Optional;

/**
 * Which step is shown; one whose text names what only the engine can tell waits for it. For one
 * thread.
 */
final class Stage {
  private Optional<Output.ShowStep> waiting = Optional.empty();

  /** Whether the step is shown now; otherwise it waits. */
  boolean canShow(Output.ShowStep step, boolean engineIsThere) {
    boolean now = engineIsThere || !StepWords.needEngine(step.step());
    waiting = now ? Optional.empty() : Optional.of(step);
    return now;
  }

  /** It is known by now whether there is an engine: the step that waited, which is shown now. */
  Optional<Output.ShowStep> engineSettled() {
    var shown = waiting;
    waiting = Optional.empty();
    return shown;
  }
}
