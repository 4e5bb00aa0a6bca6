package io.drydock.gradebook;

import io.drydock.grade.Rubric;
import java.util.List;
import java.util.stream.Stream;

/**
 * The grades of a class, ready to be written: two that are equal are written byte for byte alike.
 *
 * @param rubricDigest of the rubric that is in force now
 * @param grader the grader's version
 * @param rows the roster's in its order, then those that it does not list
 * @param released whether students may see what is hidden
 */
public record Gradebook(
    Rubric rubric, String rubricDigest, String grader, List<Row> rows, boolean released) {
  public Gradebook {
    rows = List.copyOf(rows);
  }

  /** What was given in. */
  Stream<Entry> entries() {
    return rows.stream().flatMap(row -> row.entry().stream());
  }
}
