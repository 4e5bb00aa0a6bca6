package io.drydock.grade;

import java.time.Duration;
import java.util.List;

/**
 * What a hand-in got.
 *
 * @param marks one for each criterion of the rubric, in its order
 * @param notes what is worth saying of the hand-in beside its marks, in sentences
 * @param took how long grading took
 */
public record Grade(HandIn handIn, List<Mark> marks, List<String> notes, Duration took) {
  public Grade {
    marks = List.copyOf(marks);
    notes = List.copyOf(notes);
  }

  /** The points of all criteria that are decided. */
  public double points() {
    return marks.stream().filter(Mark::decided).mapToDouble(Mark::points).sum();
  }

  /** The most that the decided criteria could have given, without extra credit. */
  public int most() {
    return marks.stream()
        .filter(Mark::decided)
        .map(Mark::criterion)
        .filter(criterion -> !criterion.extra())
        .mapToInt(Criterion::points)
        .sum();
  }

  /** Whether nothing was left open: else the hand-in waits for another run. */
  public boolean decided() {
    return marks.stream().allMatch(Mark::decided);
  }
}
