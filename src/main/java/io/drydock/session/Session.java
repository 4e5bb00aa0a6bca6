package io.drydock.session;

import io.drydock.check.Verdict;
import io.drydock.lesson.Hint;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step;
import io.drydock.session.Event.Reason;
import io.drydock.session.StepState.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A learner in a lesson. Never changes: {@link #on} gives the next one.
 *
 * @param position the step's place from 0; the number of steps means "at the end"
 * @param states by step ID; a step that is missing is {@link StepState#FRESH}
 * @param saved values that checks kept for later steps
 * @param solutionOffered whether the next ask for the solution shows it
 */
public record Session(
    Lesson lesson,
    int position,
    Map<String, StepState> states,
    Map<String, String> saved,
    boolean solutionOffered) {

  public Session {
    position = Math.clamp(position, 0, lesson.steps().size());
    states = Map.copyOf(states);
    saved = Map.copyOf(saved);
  }

  /** A lesson at its start. */
  public static Session start(Lesson lesson) {
    return new Session(lesson, 0, Map.of(), Map.of(), false);
  }

  /** A lesson as it was left: at this step, or at its start where there is no such step. */
  public static Session resume(
      Lesson lesson, Map<String, StepState> states, Map<String, String> saved, String step) {
    return new Session(lesson, Math.max(0, place(lesson, step)), states, saved, false);
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

  /** Whether Enter goes on from here. */
  public boolean mayGoOn() {
    return current()
        .map(
            step ->
                switch (step) {
                  case Step.Read _ -> true;
                  case Step.Task task -> state(task.id()).passed();
                  case Step.Quiz quiz -> state(quiz.id()).passed();
                })
        .orElse(true);
  }

  /** Whether every task of the lesson passed. */
  public boolean allTasksPassed() {
    return lesson.tasks().stream().allMatch(task -> state(task.id()).passed());
  }

  /** What follows from an event. */
  public Change on(Event event) {
    return switch (event) {
      case Event.SolutionAsked _ -> solution();
      case Event.Judged judged -> judged(judged);
      case Event.Solved solved -> Judgement.solved(this, solved);
      case Event.HintsJudged judged -> Hints.give(this, judged);
      case Event.EngineChanged _ -> judgeQuietly(Reason.ENGINE);
      case Event.CommandRan ran -> forgetOffer().commandRan(ran);
      case Event.Opened _ -> forgetOffer().show();
      case Event.Again _ -> forgetOffer().show();
      case Event.Answered answered -> Answers.judge(forgetOffer(), answered);
      case Event.Next _ -> forgetOffer().next();
      case Event.Back _ -> forgetOffer().back();
      case Event.Skip _ -> forgetOffer().skip();
      case Event.GoTo target -> forgetOffer().goTo(target.step());
      case Event.CheckAsked _ -> forgetOffer().check();
      case Event.HintAsked _ -> forgetOffer().hint();
      case Event.Reset _ -> forgetOffer().reset();
    };
  }

  private Change show() {
    if (atEnd()) {
      return ended();
    }
    var step = lesson.steps().get(position);
    var state = state(step.id());
    var outputs = new ArrayList<Output>();
    outputs.add(new Output.ShowStep(step, state, position + 1, lesson.steps().size()));
    outputs.add(new Output.Note(step.id(), Happening.SHOWN, Map.of()));
    if (step instanceof Step.Task task) {
      outputs.add(new Output.JudgeTask(task, Reason.OPENED));
    }
    return new Change(this, outputs);
  }

  private Change next() {
    if (atEnd()) {
      return new Change(this, List.of(new Output.NextLesson()));
    }
    if (!mayGoOn()) {
      return say(
          current().orElseThrow() instanceof Step.Quiz
              ? "This question is open. Answer it, or `skip` it."
              : "This task is open. `check` looks now, `hint` helps, `skip` leaves it for later.");
    }
    var step = lesson.steps().get(position);
    if (step instanceof Step.Read && !state(step.id()).passed()) {
      var read = with(step.id(), state(step.id()).with(Status.PASSED)).at(position + 1).show();
      var outputs = new ArrayList<Output>();
      outputs.add(new Output.Note(step.id(), Happening.PASSED, Map.of()));
      outputs.addAll(read.outputs());
      return new Change(read.session(), outputs);
    }
    return at(position + 1).show();
  }

  private Change back() {
    return position == 0 ? say("This is the first step of the lesson.") : at(position - 1).show();
  }

  private Change skip() {
    if (mayGoOn()) {
      return next();
    }
    var step = lesson.steps().get(position);
    var moved =
        with(step.id(), state(step.id()).with(Status.SKIPPED)).at(position + 1).show();
    var outputs = new ArrayList<Output>();
    outputs.add(new Output.Note(step.id(), Happening.SKIPPED, Map.of()));
    outputs.add(new Output.Say("Skipped. `goto " + step.id() + "` comes back to it."));
    outputs.addAll(moved.outputs());
    return new Change(moved.session(), outputs);
  }

  private Change goTo(String step) {
    int place = place(lesson, step);
    return place < 0
        ? say("There is no step `" + step + "` in this lesson. `progress` lists its steps.")
        : at(place).show();
  }

  private Change commandRan(Event.CommandRan ran) {
    if (!(current().orElse(null) instanceof Step.Task task)) {
      return new Change(this, List.of());
    }
    var judge = new Output.JudgeTask(task, Reason.COMMAND);
    if (!ran.counts() || state(task.id()).passed()) {
      return new Change(this, List.of(judge));
    }
    return new Change(
        with(task.id(), state(task.id()).withTry()),
        List.of(new Output.Note(task.id(), Happening.TRIED, Map.of()), judge));
  }

  private Change judgeQuietly(Reason reason) {
    return current().orElse(null) instanceof Step.Task task && !state(task.id()).passed()
        ? new Change(this, List.of(new Output.JudgeTask(task, reason)))
        : new Change(this, List.of());
  }

  private Change check() {
    return switch (current().orElse(null)) {
      case Step.Task task ->
          new Change(this, List.of(new Output.JudgeTask(task, Reason.ASKED)));
      case Step.Quiz _ -> say("This is a question: type the answer.");
      case Step.Read _ -> say("There is nothing to check here. Enter goes on.");
      case null -> say("The lesson is at its end. Enter goes on.");
    };
  }

  private Change judged(Event.Judged judged) {
    return current().orElse(null) instanceof Step.Task task && task.id().equals(judged.step())
        ? Judgement.apply(this, task, judged)
        : new Change(this, List.of());
  }

  private Change hint() {
    var hints = hintsHere();
    if (hints.isEmpty()) {
      return say("There is no hint for this step." + (atEnd() ? "" : " `again` shows it once more."));
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
          new Session(lesson, position, states, saved, true),
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

  private Change ended() {
    var tasks = lesson.tasks();
    int passed = (int) tasks.stream().filter(task -> state(task.id()).passed()).count();
    int skipped =
        (int) states.values().stream().filter(s -> s.status() == Status.SKIPPED).count();
    int hints = states.values().stream().mapToInt(s -> s.hints().size()).sum();
    int solutions = (int) states.values().stream().filter(s -> s.solutions() > 0).count();
    return new Change(
        this, List.of(new Output.LessonEnded(passed, tasks.size(), skipped, hints, solutions)));
  }

  Change say(String text) {
    return new Change(this, List.of(new Output.Say(text)));
  }

  Session with(String step, StepState state) {
    var all = new LinkedHashMap<>(states);
    all.put(step, state);
    return new Session(lesson, position, all, saved, solutionOffered);
  }

  Session saving(List<Verdict> verdicts) {
    var all = new LinkedHashMap<>(saved);
    verdicts.forEach(verdict -> all.putAll(verdict.saved()));
    return new Session(lesson, position, states, all, solutionOffered);
  }

  private Session at(int place) {
    return new Session(lesson, place, states, saved, false);
  }

  private Session forgetOffer() {
    return solutionOffered ? new Session(lesson, position, states, saved, false) : this;
  }

  private static int place(Lesson lesson, String step) {
    for (int i = 0; i < lesson.steps().size(); i++) {
      if (lesson.steps().get(i).id().equals(step)) {
        return i;
      }
    }
    return -1;
  }
}
