package io.drydock.grade;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How hand-ins of an assignment are graded.
 *
 * @param id of the assignment
 * @param file from which it was read
 * @param images are fetched once, and may stay on the engine between two hand-ins
 * @param variables the rubric's own, by name
 * @param starter what was handed out, and is to be left as it is
 * @param starterPoints what that is worth
 * @param stages in the order in which they are gone through, never empty
 * @param late what a late hand-in costs; empty where nothing
 */
public record Rubric(
    String id,
    String title,
    Path file,
    List<String> images,
    Map<String, String> variables,
    Starter starter,
    int starterPoints,
    List<Stage> stages,
    Optional<LateRule> late) {
  public Rubric {
    images = List.copyOf(images);
    variables = Map.copyOf(variables);
    stages = List.copyOf(stages);
  }

  /** The stage before all others: whether there is something to grade. */
  public static final String HAND_IN = "hand-in";

  /** The criterion of that stage which all others wait for. */
  public static final Criterion USABLE = criterion(HAND_IN, "The hand-in can be used", 0);

  /** Whether what was handed out is unchanged. */
  public Criterion unchanged() {
    return criterion("starter", "What was handed out is unchanged", starterPoints);
  }

  private static Criterion criterion(String id, String title, int points) {
    return new Criterion(id, title, points, List.of(), List.of(), false, false, false);
  }

  /** All criteria, in order. */
  public Stream<Criterion> criteria() {
    var first = starter.folder().isPresent() ? Stream.of(USABLE, unchanged()) : Stream.of(USABLE);
    return Stream.concat(first, stages.stream().flatMap(stage -> stage.criteria().stream()));
  }

  /** The points that a hand-in without a fault gets; extra credit comes on top. */
  public int most() {
    return criteria().filter(each -> !each.extra()).mapToInt(Criterion::points).sum();
  }
}
