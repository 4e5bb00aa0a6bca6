package io.drydock.lesson;

import java.nio.file.Path;
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
 * @param variables the lesson's own, by name; the tutor's own are {@link Variable}s
 */
public record Lesson(
    String id,
    String title,
    Path file,
    int minutes,
    List<String> images,
    Set<Capability> needs,
    Map<String, String> variables,
    List<Step> steps) {

  /** The step with that ID. */
  public Optional<Step> step(String stepId) {
    return steps.stream().filter(s -> s.id().equals(stepId)).findFirst();
  }

  /** Only the tasks, in order. */
  public List<Step.Task> tasks() {
    return steps.stream().filter(Step.Task.class::isInstance).map(Step.Task.class::cast).toList();
  }
}
