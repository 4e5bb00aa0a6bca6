package io.drydock.gradebook;

import java.time.Duration;

/**
 * A hand-in that came late.
 *
 * @param by how long after it was due
 * @param penalty points that are lost for it, 0 within the time of grace
 */
public record Lateness(Duration by, double penalty) {
  /** Such as {@code 1 day 2 h}; minutes where it is less than an hour. */
  String inWords() {
    long days = by.toDays();
    if (by.compareTo(Duration.ofHours(1)) < 0) {
      return Math.max(1, by.toMinutes()) + " min";
    }
    var hours = by.toHoursPart() + " h";
    return days == 0 ? hours : days + (days == 1 ? " day " : " days ") + hours;
  }
}
