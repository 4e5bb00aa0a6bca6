package io.drydock.session;

import io.drydock.check.Verdict;
import io.drydock.lesson.Capability;
import io.drydock.lesson.Hint;
import io.drydock.lesson.LeftOut;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step;
import io.drydock.session.Event.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A learner in a lesson. Never changes: {@link #on} gives the next one.
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
    return new Session(
        lesson, Math.max(0, Walk.place(lesson, step)), states, saved, Set.of(), false);
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

  /** What follows from an event. */
  public Change on(Event event) {
    return switch (event) {
      case Event.SolutionAsked _ -> solution();
      case Event.Judged judged ->
          judgedNow(judged.step(), task -> Judgement.apply(this, task, judged));
      case Event.Rested(var step) -> judgedNow(step, task -> Judgement.rested(this, task));
      case Event.Solved solved -> Judgement.solved(this, solved);
      case Event.HintsJudged judged -> Hints.give(this, judged);
      case Event.EngineChanged _ -> judgeQuietly(Reason.ENGINE);
      case Event.CommandRan ran -> forgetOffer().commandRan(ran);
      case Event.Looked(var found) -> Walk.looked(withMissing(found));
      case Event.Opened _ -> Walk.forward(forgetOffer(), position);
      case Event.Again _ -> Walk.show(forgetOffer());
      case Event.Answered answered -> Answers.judge(forgetOffer(), answered);
      case Event.Next _ -> Walk.next(forgetOffer());
      case Event.Back _ -> Walk.back(forgetOffer());
      case Event.Skip _ -> Walk.skip(forgetOffer());
      case Event.GoTo target -> Walk.goTo(forgetOffer(), target.step());
      case Event.CheckAsked _ -> forgetOffer().check();
      case Event.HintAsked _ -> forgetOffer().hint();
      case Event.Reset _ -> forgetOffer().reset();
    };
  }

  private Change commandRan(Event.CommandRan ran) {
    if (!(current().orElse(null) instanceof Step.Task task)) {
      return new Change(this, List.of());
    }
    var judge = new Output.JudgeTask(task, Reason.COMMAND);
    var state = state(task.id());
    if (!ran.attempt().counts() || state.passed()) {
      return new Change(this, List.of(judge));
    }
    var tried = state.withTry();
    return new Change(
        with(task.id(), ran.attempt() == Event.Attempt.TRY ? tried.awaitingWord() : tried),
        List.of(new Output.Note(task.id(), Happening.TRIED, Map.of()), judge));
  }

  private Change judgeQuietly(Reason reason) {
    return current().orElse(null) instanceof Step.Task task && !state(task.id()).passed()
        ? new Change(this, List.of(new Output.JudgeTask(task, reason)))
        : new Change(this, List.of());
  }

  private Change check() {
    return switch (current().orElse(null)) {
      case Step.Task task -> new Change(this, List.of(new Output.JudgeTask(task, Reason.ASKED)));
      case Step.Quiz _ -> say("This is a question: type the answer.");
      case Step.Read _ -> say("There is nothing to check here. Enter goes on.");
      case null -> say("The lesson is at its end. Enter goes on.");
    };
  }

  private Change judgedNow(String step, Function<Step.Task, Change> then) {
    return current().orElse(null) instanceof Step.Task task && task.id().equals(step)
        ? then.apply(task)
        : new Change(this, List.of());
  }

  private Change hint() {
    var hints = hintsHere();
    if (hints.isEmpty()) {
      return say(
          "There is no hint for this step." + (atEnd() ? "" : " `again` shows it once more."));
    }
    return new Change(
        this, List.of(new Output.JudgeHints(lesson.steps().get(position).id(), hints)));
  }

  List<Hint> hintsHere() {
    return switch (current().orElse(null)) {
      case Step.Task task -> task.hints();
      case Step.Quiz quiz -> quiz.hints();
      case Step.Read _ -> List.of();
      case null -> List.of();
    };
  }

  private Change solution() {
    var step = current().orElse(null);
    var lines =
        switch (step) {
          case Step.Task task -> task.solution();
          case Step.Quiz quiz -> List.of(Answers.rightAnswer(quiz));
          case Step.Read _ -> List.<String>of();
          case null -> List.<String>of();
        };
    if (step == null || lines.isEmpty()) {
      return say("There is nothing to solve here.");
    }
    if (!solutionOffered && !state(step.id()).passed()) {
      return new Change(
          new Session(lesson, position, states, saved, missing, true),
          List.of(
              new Output.Say(
                  "A `hint` may be enough. Type `solution` again to see the solution; it is shown,"
                      + " never run.")));
    }
    return new Change(
        forgetOffer().with(step.id(), state(step.id()).withSolution()),
        List.of(
            new Output.ShowSolution(lines),
            new Output.Note(step.id(), Happening.SOLUTION, Map.of())));
  }

  private Change reset() {
    if (!(current().orElse(null) instanceof Step.Task task)) {
      return say("Only a task can be reset. `back` goes to the one before.");
    }
    return new Change(
        with(task.id(), StepState.FRESH),
        List.of(
            new Output.ResetTask(task.id()),
            new Output.Note(task.id(), Happening.RESET, Map.of()),
            new Output.JudgeTask(task, Reason.OPENED)));
  }

  Change say(String text) {
    return new Change(this, List.of(new Output.Say(text)));
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

  private Session withMissing(Set<Capability> found) {
    return new Session(lesson, position, states, saved, found, solutionOffered);
  }

  private Session forgetOffer() {
    return solutionOffered ? new Session(lesson, position, states, saved, missing, false) : this;
  }
}
