package io.drydock.session;

import io.drydock.check.Verdict;
import io.drydock.lesson.Capability;
import io.drydock.lesson.Hint;
import io.drydock.lesson.LeftOut;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A learner in a lesson. Never changes: {@link Turn} gives the next one.
 *
 * @param position the step's place from 0; the number of steps means "at the end"
 * @param states by step ID; a step that is missing is {@link StepState#FRESH}
 * @param saved values that checks kept for later steps
 * @param missing what is not here of all that steps can need; nothing until somebody has looked
 * @param solutionOffered whether the next ask for the solution shows it
 */
public record Session(
    Lesson lesson,
    int position,
    Map<String, StepState> states,
    Map<String, String> saved,
    Set<Capability> missing,
    boolean solutionOffered) {

  public Session {
    position = Math.clamp(position, 0, lesson.steps().size());
    states = Map.copyOf(states);
    saved = Map.copyOf(saved);
    missing = Set.copyOf(missing);
  }

  /** A lesson at its start. */
  public static Session start(Lesson lesson) {
    return new Session(lesson, 0, Map.of(), Map.of(), Set.of(), false);
  }

  /** A lesson as it was left: at this step, or at its start where there is no such step. */
  public static Session resume(
      Lesson lesson, Map<String, StepState> states, Map<String, String> saved, String step) {
    return new Session(lesson, Math.max(0, place(lesson, step)), states, saved, Set.of(), false);
  }

  /** The step on the screen; empty at the end. */
  public Optional<Step> current() {
    return atEnd() ? Optional.empty() : Optional.of(lesson.steps().get(position));
  }

  /** What was done with a step. */
  public StepState state(String step) {
    return states.getOrDefault(step, StepState.FRESH);
  }

  /** Whether the last step lies behind. */
  public boolean atEnd() {
    return position >= lesson.steps().size();
  }

  /** Why a step is not offered; empty where it is, or where it was done before. */
  public Optional<LeftOut> leftOut(Step step) {
    return state(step.id()).passed() ? Optional.empty() : lesson.leftOut(step, missing);
  }

  /** Whether Enter goes on from here. */
  public boolean mayGoOn() {
    return current()
        .map(
            step ->
                switch (step) {
                  case Step.Read _ -> true;
                  case Step.Task task -> state(task.id()).passed() || leftOut(task).isPresent();
                  case Step.Quiz quiz -> state(quiz.id()).passed() || leftOut(quiz).isPresent();
                })
        .orElse(true);
  }

  /** Whether every task of the lesson that could be done here passed. */
  public boolean allTasksPassed() {
    return lesson.tasks().stream()
        .allMatch(task -> state(task.id()).passed() || leftOut(task).isPresent());
  }

  /** The hints of the step on the screen; none for a reading, and at the end. */
  List<Hint> hintsHere() {
    return switch (current().orElse(null)) {
      case Step.Task task -> task.hints();
      case Step.Quiz quiz -> quiz.hints();
      case Step.Read _ -> List.of();
      case null -> List.of();
    };
  }

  Session with(String step, StepState state) {
    var all = new LinkedHashMap<>(states);
    all.put(step, state);
    return new Session(lesson, position, all, saved, missing, solutionOffered);
  }

  Session saving(List<Verdict> verdicts) {
    var all = new LinkedHashMap<>(saved);
    verdicts.forEach(verdict -> all.putAll(verdict.saved()));
    return new Session(lesson, position, states, all, missing, solutionOffered);
  }

  Session at(int place) {
    return new Session(lesson, place, states, saved, missing, false);
  }

  Session withMissing(Set<Capability> found) {
    return new Session(lesson, position, states, saved, found, solutionOffered);
  }

  /** The next ask for the solution offers it first. */
  Session forgetOffer() {
    return solutionOffered ? new Session(lesson, position, states, saved, missing, false) : this;
  }

  /** The next ask for the solution shows it. */
  Session withOffer() {
    return new Session(lesson, position, states, saved, missing, true);
  }

  /** The place of a step from 0; negative where there is none. */
  static int place(Lesson lesson, String step) {
    for (int i = 0; i < lesson.steps().size(); i++) {
      if (lesson.steps().get(i).id().equals(step)) {
        return i;
      }
    }
    return -1;
  }
}
