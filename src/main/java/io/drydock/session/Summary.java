package io.drydock.session;

import io.drydock.lesson.LeftOut;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step;
import io.drydock.session.StepState.Status;
import java.util.List;
import java.util.function.Predicate;

/**
 * How a lesson went.
 *
 * @param passed tasks that passed
 * @param tasks tasks that could be done here
 * @param skipped steps that the learner left for later
 * @param missing steps that could not be done here, with nothing in their place
 * @param hints hints that were given
 * @param solutions steps whose solution was shown
 * @param again tasks and questions that went less than well, in the order of the lesson
 */
public record Summary(
    Lesson lesson,
    int passed,
    int tasks,
    int skipped,
    int missing,
    int hints,
    int solutions,
    List<Again> again) {

  /** A step that is worth another look, and how it went. */
  public record Again(Step step, StepState state) {}

  public Summary {
    again = List.copyOf(again);
  }

  /** Of a lesson as it stands. */
  public static Summary of(Session session) {
    var lesson = session.lesson();
    return new Summary(
        lesson,
        (int) lesson.tasks().stream().filter(task -> session.state(task.id()).passed()).count(),
        (int) lesson.tasks().stream().filter(task -> session.leftOut(task).isEmpty()).count(),
        count(session, state -> state.status() == Status.SKIPPED),
        (int) lesson.steps().stream().filter(step -> isMissed(session, step)).count(),
        session.states().values().stream().mapToInt(state -> state.hints().size()).sum(),
        count(session, state -> state.solutions() > 0),
        lesson.steps().stream()
            .map(step -> new Again(step, session.state(step.id())))
            .filter(each -> wentBadly(each.step(), each.state()))
            .toList());
  }

  private static int count(Session session, Predicate<StepState> which) {
    return (int) session.states().values().stream().filter(which).count();
  }

  private static boolean isMissed(Session session, Step step) {
    return session.leftOut(step).orElse(null) instanceof LeftOut.Missing
        && session.lesson().steps().stream()
            .noneMatch(
                other -> other.condition().insteadOf().filter(step.id()::equals).isPresent());
  }

  /**
   * What was skipped, or needed help, or got a wrong answer; commands that try something out are no
   * fault.
   */
  private static boolean wentBadly(Step step, StepState state) {
    boolean helped =
        state.status() == Status.SKIPPED || !state.hints().isEmpty() || state.solutions() > 0;
    return switch (step) {
      case Step.Read _ -> false;
      case Step.Task _ -> helped;
      case Step.Quiz _ -> helped || state.tries() > 0;
    };
  }
}
