package io.drydock.tutor;

import io.drydock.check.Variables;
import io.drydock.lesson.Step;
import io.drydock.session.Event;
import io.drydock.session.Output;
import io.drydock.session.Session;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes a task ready before it is looked at for the first time; both need an engine. */
final class Readiness {
  private final EngineRoom engine;
  private final Provisions provisions;
  private final Looks looks;
  private final Setup setup;
  private final Supplier<Variables> variables;

  Readiness(
      EngineRoom engine,
      Provisions provisions,
      Looks looks,
      Setup setup,
      Supplier<Variables> variables) {
    this.engine = engine;
    this.provisions = provisions;
    this.looks = looks;
    this.setup = setup;
    this.variables = variables;
  }

  /** Has a task looked at as soon as it is ready. */
  void look(Session session, Notebook notebook, Output.JudgeTask request) {
    var link = engine.link();
    if (link.isEmpty()) {
      if (request.reason() == Event.Reason.ASKED) {
        setup.voice().say(engine.status().whyNotNow());
      }
      return;
    }
    var task = request.task();
    if (session.state(task.id()).passed()) {
      looks.task(link.get(), request);
    } else if (request.reason() != Event.Reason.ENGINE || !provisions.busy()) {
      prepare(
          link.get(),
          session,
          task,
          prepared -> {
            ready(notebook, task, prepared);
            looks.task(link.get(), request);
          });
    }
  }

  /** Makes a task ready that is not on the screen. */
  void prepare(EngineLink link, Session session, Notebook notebook, Step.Task task) {
    prepare(link, session, task, _ -> ready(notebook, task, true));
  }

  private void prepare(EngineLink link, Session session, Step.Task task, Consumer<Boolean> then) {
    provisions.task(
        link, session.lesson().id(), task, variables.get(), setup.shell().start(), then);
  }

  private static void ready(Notebook notebook, Step.Task task, boolean prepared) {
    if (prepared) {
      notebook.ready(task.id());
    }
  }
}
