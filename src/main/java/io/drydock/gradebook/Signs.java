package io.drydock.gradebook;

import io.drydock.report.Result.State;

/** A sign for each state: what a colour says must be seen without it, too. */
final class Signs {
  private Signs() {}

  static String of(State state) {
    return switch (state) {
      case PASSED -> "✓";
      case FAILED -> "✗";
      case SKIPPED -> "–";
      case UNABLE -> "?";
    };
  }
}
