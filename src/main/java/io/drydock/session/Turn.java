package io.drydock.session;

import io.drydock.lesson.Step;
import io.drydock.session.Event.Reason;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What follows from what happens to a learner in a lesson: a pure function. */
public final class Turn {
  private Turn() {}

  /** What follows from an event. */
  public static Change of(Session session, Event event) {
    var settled = session.forgetOffer();
    return switch (event) {
      case Event.SolutionAsked _ -> solution(session);
      case Event.Judged judged ->
          judgedNow(session, judged.step(), task -> ToldVerdicts.apply(session, task, judged));
      case Event.Rested(var step) ->
          judgedNow(session, step, task -> ToldVerdicts.rested(session, task));
      case Event.Solved solved -> ToldVerdicts.solved(session, solved);
      case Event.HintsJudged judged -> Hints.give(session, judged);
      case Event.EngineChanged _ -> judgeQuietly(session, Reason.ENGINE);
      case Event.CommandRan ran -> commandRan(settled, ran);
      case Event.Looked(var found) -> Walk.looked(session.withMissing(found));
      case Event.Opened _ -> Walk.forward(settled, session.position());
      case Event.Again _ -> Walk.show(settled);
      case Event.Answered answered -> Answers.judge(settled, answered);
      case Event.Next _ -> Walk.next(settled);
      case Event.Back _ -> Walk.back(settled);
      case Event.Skip _ -> Walk.skip(settled);
      case Event.GoTo target -> Walk.goTo(settled, target.step());
      case Event.CheckAsked _ -> check(settled);
      case Event.HintAsked _ -> hint(settled);
      case Event.Reset _ -> reset(settled);
    };
  }

  private static Change commandRan(Session session, Event.CommandRan ran) {
    if (!(session.current().orElse(null) instanceof Step.Task task)) {
      return new Change(session, List.of());
    }
    var judge = new Output.JudgeTask(task, Reason.COMMAND);
    var state = session.state(task.id());
    if (!ran.attempt().counts() || state.passed()) {
      return new Change(session, List.of(judge));
    }
    var tried = state.withTry();
    return new Change(
        session.with(task.id(), ran.attempt() == Event.Attempt.TRY ? tried.awaitingWord() : tried),
        List.of(new Output.Note(task.id(), Happening.TRIED, Map.of()), judge));
  }

  private static Change judgeQuietly(Session session, Reason reason) {
    return session.current().orElse(null) instanceof Step.Task task
            && !session.state(task.id()).passed()
        ? new Change(session, List.of(new Output.JudgeTask(task, reason)))
        : new Change(session, List.of());
  }

  private static Change check(Session session) {
    return switch (session.current().orElse(null)) {
      case Step.Task task -> new Change(session, List.of(new Output.JudgeTask(task, Reason.ASKED)));
      case Step.Quiz _ -> Change.saying(session, "This is a question: type the answer.");
      case Step.Read _ -> Change.saying(session, "There is nothing to check here. Enter goes on.");
      case null -> Change.saying(session, "The lesson is at its end. Enter goes on.");
    };
  }

  private static Change judgedNow(Session session, String step, Function<Step.Task, Change> then) {
    return session.current().orElse(null) instanceof Step.Task task && task.id().equals(step)
        ? then.apply(task)
        : new Change(session, List.of());
  }

  private static Change hint(Session session) {
    var hints = session.hintsHere();
    if (hints.isEmpty()) {
      return Change.saying(
          session,
          "There is no hint for this step."
              + (session.atEnd() ? "" : " `again` shows it once more."));
    }
    return new Change(
        session,
        List.of(
            new Output.JudgeHints(session.lesson().steps().get(session.position()).id(), hints)));
  }

  private static Change solution(Session session) {
    var step = session.current().orElse(null);
    var lines =
        switch (step) {
          case Step.Task task -> task.solution();
          case Step.Quiz quiz -> List.of(Answers.rightAnswer(quiz));
          case Step.Read _ -> List.<String>of();
          case null -> List.<String>of();
        };
    if (step == null || lines.isEmpty()) {
      return Change.saying(session, "There is nothing to solve here.");
    }
    if (!session.solutionOffered() && !session.state(step.id()).passed()) {
      return new Change(
          session.withOffer(),
          List.of(
              new Output.Say(
                  "A `hint` may be enough. Type `solution` again to see the solution; it is shown,"
                      + " never run.")));
    }
    return new Change(
        session.forgetOffer().with(step.id(), session.state(step.id()).withSolution()),
        List.of(
            new Output.ShowSolution(lines),
            new Output.Note(step.id(), Happening.SOLUTION, Map.of())));
  }

  private static Change reset(Session session) {
    if (!(session.current().orElse(null) instanceof Step.Task task)) {
      return Change.saying(session, "Only a task can be reset. `back` goes to the one before.");
    }
    return new Change(
        session.with(task.id(), StepState.FRESH),
        List.of(
            new Output.ResetTask(task.id()),
            new Output.Note(task.id(), Happening.RESET, Map.of()),
            new Output.JudgeTask(task, Reason.OPENED)));
  }
}
