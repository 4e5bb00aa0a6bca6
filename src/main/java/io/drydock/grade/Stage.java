package io.drydock.grade;

import java.time.Duration;
import java.util.List;

/**
 * A part of a grade: what is done with the hand-in, then what is looked at.
 *
 * @param id such as {@code build}
 * @param run lines for a shell in the bench's folder, the rubric author's own; where one fails, the
 *     ones after it are not run
 * @param limit the longest that one line may take; a longer one is the hand-in's fault
 * @param after criteria that must have passed, or the stage is left out
 * @param criteria in order, never empty
 */
public record Stage(
    String id, List<String> run, Duration limit, List<String> after, List<Criterion> criteria) {
  public Stage {
    run = List.copyOf(run);
    after = List.copyOf(after);
    criteria = List.copyOf(criteria);
  }
}
