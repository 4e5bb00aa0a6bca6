package io.drydock.terminal;

import io.drydock.session.Output;
import java.util.Optional;

/**
 * Shows steps; one whose text names what only the engine can tell waits for it. Not for two threads
 * at once.
 */
final class Stage {
  private final Announcer announcer;
  private Optional<Output.ShowStep> waiting = Optional.empty();

  Stage(Announcer announcer) {
    this.announcer = announcer;
  }

  void show(Output.ShowStep step, boolean engineIsThere) {
    if (engineIsThere || !StepWords.needEngine(step.step())) {
      waiting = Optional.empty();
      announcer.step(step);
    } else {
      waiting = Optional.of(step);
      announcer.quiet("The next step is shown when the engine is there.");
    }
  }

  /** It is known by now whether there is an engine: what waited is shown. */
  void engineSettled() {
    waiting.ifPresent(announcer::step);
    waiting = Optional.empty();
  }
}
