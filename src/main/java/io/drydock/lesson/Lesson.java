package io.drydock.lesson;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One section of a course, read from one YAML file.
 *
 * @param id small letters, digits and dashes; unique in its course; never changed, progress refers to it
 * @param minutes how long it takes, 1 to 120
 * @param images references that are looked after before the lesson starts
 * @param needs what its tasks must find there
 * @param learned what somebody who has done it knows or can do: short Markdown sentences
 * @param variables the lesson's own, by name; the tutor's own are {@link Variable}s
 */
public record Lesson(
    String id,
    String title,
    Path file,
    int minutes,
    List<String> images,
    Set<Capability> needs,
    List<String> learned,
    Map<String, String> variables,
    List<Step> steps) {

  /** The step with that ID. */
  public Optional<Step> step(String stepId) {
    return steps.stream().filter(s -> s.id().equals(stepId)).findFirst();
  }

  /**
   * Why a step is not offered; empty where it is.
   *
   * @param missing what is not here of all that steps can need
   */
  public Optional<LeftOut> leftOut(Step step, Set<Capability> missing) {
    var lacks = EnumSet.noneOf(Capability.class);
    lacks.addAll(step.needs());
    if (step instanceof Step.Task) {
      lacks.addAll(needs);
    }
    lacks.retainAll(missing);
    if (!lacks.isEmpty()) {
      return Optional.of(new LeftOut.Missing(lacks));
    }
    return step.condition()
        .insteadOf()
        .flatMap(this::step)
        .filter(first -> !(leftOut(first, missing).orElse(null) instanceof LeftOut.Missing))
        .map(first -> new LeftOut.NotNeeded(first.id()));
  }

  /** Only the tasks, in order. */
  public List<Step.Task> tasks() {
    return steps.stream().filter(Step.Task.class::isInstance).map(Step.Task.class::cast).toList();
  }
}
