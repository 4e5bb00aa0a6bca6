package io.drydock.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is worth remembering of a lesson. The words are kept in files: never change one. */
public enum Happening {
  /** The step was shown. */
  SHOWN,
  TRIED,
  PASSED,
  SKIPPED,
  /** A hint was given; field {@code hint} is its place, from 0. */
  HINT,
  SOLUTION,
  RESET,
  /** The step was passed over: it could not be done, or was not needed. */
  LEFT_OUT;

  /** The word in the journal. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the word stands for; empty for a word of a later version. */
  public static Optional<Happening> of(String key) {
    return Arrays.stream(values()).filter(h -> h.key().equals(key)).findFirst();
  }

  /** What this makes of a step's state. */
  public StepState applyTo(StepState state, int hint) {
    return switch (this) {
      case SHOWN -> state;
      case TRIED -> state.withTry();
      case PASSED -> state.with(StepState.Status.PASSED);
      case SKIPPED -> state.passed() ? state : state.with(StepState.Status.SKIPPED);
      case HINT -> state.withHint(hint);
      case SOLUTION -> state.withSolution();
      case RESET -> StepState.FRESH;
      case LEFT_OUT -> state.passed() ? state : state.with(StepState.Status.LEFT_OUT);
    };
  }
}
