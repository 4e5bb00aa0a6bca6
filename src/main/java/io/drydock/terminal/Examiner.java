package io.drydock.terminal;

import io.drydock.lesson.Step;
import io.drydock.session.Event;
import io.drydock.session.Output;
import java.util.Set;
import java.util.function.Consumer;

/** Carries out what the session wants looked at: makes a task ready first, and needs an engine. */
final class Examiner {
  private final Conversation tutor;

  Examiner(Conversation tutor) {
    this.tutor = tutor;
  }

  void judge(Output.JudgeTask request) {
    var link = tutor.engine().link();
    if (link.isEmpty()) {
      if (request.reason() == Event.Reason.ASKED) {
        tutor.announcer().say(tutor.engine().status().whyNotNow());
      }
      return;
    }
    var task = request.task();
    if (tutor.session().state(task.id()).passed()) {
      tutor.judging().task(link.get(), request);
    } else if (request.reason() != Event.Reason.ENGINE || !tutor.provisions().busy()) {
      prepare(
          link.get(),
          task,
          prepared -> {
            ready(task, prepared);
            tutor.judging().task(link.get(), request);
          });
    }
  }

  /** Makes a task ready that is not on the screen. */
  void prepare(EngineLink link, Step.Task task) {
    prepare(link, task, _ -> ready(task, true));
  }

  private void prepare(EngineLink link, Step.Task task, Consumer<Boolean> then) {
    var lesson = tutor.session().lesson().id();
    tutor.provisions().task(link, lesson, task, tutor.variables(), tutor.directory(), then);
  }

  private void ready(Step.Task task, boolean prepared) {
    if (prepared) {
      tutor.notebook().ready(task.id());
    }
  }

  void judgeHints(Output.JudgeHints request) {
    var link = tutor.engine().link();
    var step = tutor.session().lesson().step(request.step());
    if (link.isPresent() && step.isPresent()) {
      tutor.judging().hints(link.get(), request, step.get());
    } else {
      tutor.happen(new Event.HintsJudged(request.step(), Set.of()));
    }
  }
}
