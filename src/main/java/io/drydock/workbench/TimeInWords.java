package io.drydock.workbench;

import java.time.Duration;
import java.util.Locale;

/** A limit as a person says it. */
final class TimeInWords {
  private TimeInWords() {}

  /** {@code 5 minutes}, {@code 0.3 seconds}. */
  static String of(Duration time) {
    return time.toMinutes() > 0
        ? time.toMinutes() + " minutes"
        : String.format(Locale.ROOT, "%.1f seconds", time.toMillis() / 1000.0);
  }
}
