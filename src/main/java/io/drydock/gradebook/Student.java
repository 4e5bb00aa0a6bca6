package io.drydock.gradebook;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A line of the roster.
 *
 * @param id tells the student from all others
 * @param name may be empty
 * @param email may be empty
 * @param came when the hand-in was submitted, where the roster says so
 * @param due this student's own date, where the roster gives one
 * @param columns all of the line as it stands in the roster: heading → cell
 */
public record Student(
    String id,
    String name,
    String email,
    Optional<Instant> came,
    Optional<Instant> due,
    Map<String, String> columns) {
  public Student {
    columns = Map.copyOf(columns);
  }

  /** The cell below a heading; empty where there is none. */
  String cell(String heading) {
    return columns.getOrDefault(heading, "");
  }
}
