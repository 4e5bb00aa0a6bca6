package io.drydock.grade;

import io.drydock.check.Check;
import java.util.List;

/**
 * One thing that is worth points.
 *
 * @param id is the only one of its name in the rubric
 * @param title in one line, for the student
 * @param points at least 0; with none it is advice
 * @param check a conjunction, never empty
 * @param after criteria that must have passed: without them this one says nothing new
 * @param partial whether each check of the list is worth its share
 * @param hidden whether students are not told of it before the grade is out
 * @param extra whether its points come on top of the full number
 */
public record Criterion(
    String id,
    String title,
    int points,
    List<Check> check,
    List<String> after,
    boolean partial,
    boolean hidden,
    boolean extra) {
  public Criterion {
    check = List.copyOf(check);
    after = List.copyOf(after);
  }
}
