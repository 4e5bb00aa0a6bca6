package io.drydock.lesson;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One section of a course, read from one YAML file.
 *
 * @param id small letters, digits and dashes; unique in its course; never changed, progress refers
 *     to it
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
  /** No ID of a lesson has a slash. */
  private static final String REVIEW = "review/";

  /** Whether a text stands anywhere in its steps: what is said, run, or checked. */
  public boolean mentions(String text) {
    return steps.stream().anyMatch(step -> step.toString().contains(text));
  }

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

  /**
   * A part of this lesson that is asked again. Its own steps are fresh, under an ID that tells it
   * from the lesson's.
   */
  public Lesson review(Collection<String> stepIds) {
    return new Lesson(
            REVIEW + id,
            "Review: " + title,
            file,
            minutes,
            images,
            needs,
            List.of(),
            variables,
            steps)
        .only(stepIds);
  }

  /** The same lesson with these steps alone. */
  public Lesson only(Collection<String> stepIds) {
    var some = steps.stream().filter(step -> stepIds.contains(step.id())).toList();
    return new Lesson(id, title, file, minutes, images, needs, learned, variables, some);
  }

  /** Whether a lesson's ID is that of a review. */
  public static boolean isReview(String lessonId) {
    return lessonId.startsWith(REVIEW);
  }

  /** The ID of the lesson of which a review is a part; of any other lesson its own. */
  public static String origin(String lessonId) {
    return isReview(lessonId) ? lessonId.substring(REVIEW.length()) : lessonId;
  }

  /** Only the tasks, in order. */
  public List<Step.Task> tasks() {
    return steps.stream().filter(Step.Task.class::isInstance).map(Step.Task.class::cast).toList();
  }
}
