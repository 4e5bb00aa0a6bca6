package io.drydock.session;

import io.drydock.lesson.LeftOut;
import io.drydock.lesson.Step;
import io.drydock.session.Event.Reason;
import io.drydock.session.StepState.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From step to step: what cannot be done here is passed over, and the reason said. */
final class Walk {
  private Walk() {}

  /** Shows where the session stands. */
  static Change show(Session session) {
    if (session.atEnd()) {
      return new Change(session, List.of(new Output.LessonEnded(Summary.of(session))));
    }
    var step = session.current().orElseThrow();
    var state = session.state(step.id());
    var outputs = new ArrayList<Output>();
    int steps = session.lesson().steps().size();
    outputs.add(new Output.ShowStep(step, state, session.position() + 1, steps));
    outputs.add(new Output.Note(step.id(), Happening.SHOWN, Map.of()));
    if (step instanceof Step.Task task) {
      outputs.add(new Output.JudgeTask(task, Reason.OPENED));
    }
    return new Change(session, outputs);
  }

  /** Goes to the first step from a place on that is offered, and shows it. */
  static Change forward(Session session, int from) {
    var steps = session.lesson().steps();
    var outputs = new ArrayList<Output>();
    var reasons = new ArrayList<String>();
    var now = session;
    int place = from;
    for (; place < steps.size() && now.leftOut(steps.get(place)).isPresent(); place++) {
      var step = steps.get(place);
      if (now.leftOut(step).orElseThrow() instanceof LeftOut.Missing missing) {
        reasons.add("`%s` needs %s, which is not here.".formatted(step.id(), missing.inWords()));
      }
      if (now.state(step.id()).status() != Status.LEFT_OUT) {
        now = now.with(step.id(), now.state(step.id()).with(Status.LEFT_OUT));
        outputs.add(new Output.Note(step.id(), Happening.LEFT_OUT, Map.of()));
      }
    }
    if (!reasons.isEmpty()) {
      boolean standsIn =
          place < steps.size() && steps.get(place).condition().insteadOf().isPresent();
      var instead = standsIn ? " This stands in for it:" : "";
      outputs.add(new Output.Say("Passed over: " + String.join(" ", reasons) + instead));
    }
    return after(outputs, show(now.at(place)));
  }

  /** Goes on where the step on the screen turns out to be none that can be done here. */
  static Change looked(Session session) {
    boolean leftOut = session.current().flatMap(session::leftOut).isPresent();
    return leftOut ? forward(session, session.position()) : new Change(session, List.of());
  }

  static Change next(Session session) {
    if (session.atEnd()) {
      return new Change(session, List.of(new Output.NextLesson()));
    }
    var step = session.current().orElseThrow();
    if (!session.mayGoOn()) {
      return Change.saying(
          session,
          step instanceof Step.Quiz
              ? "This question is open. Answer it, or `skip` it."
              : "This task is open. `check` looks now, `hint` helps, `skip` leaves it for later.");
    }
    int following = session.position() + 1;
    var state = session.state(step.id());
    if (step instanceof Step.Read && !state.passed()) {
      return after(
          List.of(new Output.Note(step.id(), Happening.PASSED, Map.of())),
          forward(session.with(step.id(), state.with(Status.PASSED)), following));
    }
    return forward(session, following);
  }

  static Change back(Session session) {
    var steps = session.lesson().steps();
    for (int place = session.position() - 1; place >= 0; place--) {
      if (session.leftOut(steps.get(place)).isEmpty()) {
        return show(session.at(place));
      }
    }
    return Change.saying(session, "This is the first step of the lesson.");
  }

  static Change skip(Session session) {
    if (session.mayGoOn()) {
      return next(session);
    }
    var step = session.current().orElseThrow();
    var skipped = session.with(step.id(), session.state(step.id()).with(Status.SKIPPED));
    return after(
        List.of(
            new Output.Note(step.id(), Happening.SKIPPED, Map.of()),
            new Output.Say("Skipped. `goto " + step.id() + "` comes back to it.")),
        forward(skipped, session.position() + 1));
  }

  /** A step that is asked for by its name is shown, even where it cannot be done. */
  static Change goTo(Session session, String step) {
    int place = Session.place(session.lesson(), step);
    if (place < 0) {
      return Change.saying(
          session, "There is no step `" + step + "` in this lesson. `progress` lists its steps.");
    }
    var shown = show(session.at(place));
    return session
        .leftOut(session.lesson().steps().get(place))
        .map(why -> after(List.of(new Output.Say(told(why))), shown))
        .orElse(shown);
  }

  private static String told(LeftOut why) {
    return switch (why) {
      case LeftOut.Missing missing ->
          "This step needs %s, which is not here. Enter goes on without it."
              .formatted(missing.inWords());
      case LeftOut.NotNeeded(var first) ->
          "This step stands in for `%s`, which you can do here. Enter goes on.".formatted(first);
    };
  }

  private static Change after(List<Output> first, Change change) {
    var outputs = new ArrayList<>(first);
    outputs.addAll(change.outputs());
    return new Change(change.session(), outputs);
  }
}
