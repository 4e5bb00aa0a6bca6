package io.drydock.grade;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How hand-ins of an assignment are graded.
 *
 * @param id of the assignment
 * @param file from which it was read
 * @param images are fetched once, and may stay on the engine between two hand-ins
 * @param variables the rubric's own, by name
 * @param stages in the order in which they are gone through, never empty
 */
public record Rubric(
    String id,
    String title,
    Path file,
    List<String> images,
    Map<String, String> variables,
    List<Stage> stages) {
  public Rubric {
    images = List.copyOf(images);
    variables = Map.copyOf(variables);
    stages = List.copyOf(stages);
  }

  /** All criteria, in order. */
  public Stream<Criterion> criteria() {
    return stages.stream().flatMap(stage -> stage.criteria().stream());
  }

  /** The points that a hand-in without a fault gets; extra credit comes on top. */
  public int most() {
    return criteria().filter(each -> !each.extra()).mapToInt(Criterion::points).sum();
  }
}
