package io.drydock.tutor;

import io.drydock.check.Variables;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step;
import io.drydock.session.Event;
import io.drydock.session.Output;
import io.drydock.session.Session;
import io.drydock.session.Turn;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A lesson under way: gives events to the session and carries out what follows, one event at a
 * time, on the thread of the {@link Loop}. The journal hears of it before anybody else, so that
 * what a screen has shown is never lost. The session may be read at any time.
 */
final class Conversation implements AutoCloseable {
  private final Setup setup;
  private final EngineRoom engine;
  private final Provisions provisions;
  private final Looks looks;
  private final Readiness readiness;
  private final Stage stage = new Stage();
  private final Loop loop = new Loop(this::troubled);
  private final AtomicBoolean engineChanged = new AtomicBoolean();
  private final AtomicBoolean given = new AtomicBoolean();
  private volatile Session session;
  private volatile Notebook notebook;

  Conversation(Setup setup) {
    this.setup = setup;
    this.provisions = new Provisions(setup.voice()::quiet, setup.kept(), setup.trusted());
    this.engine = new EngineRoom(this::engineBecame, _ -> engineChanged());
    this.looks = new Looks(setup, this::variables, this::put, this::troubled);
    this.readiness = new Readiness(engine, provisions, looks, setup, this::variables);
  }

  private void troubled(Throwable trouble) {
    setup.voice().say("The tutor itself failed: `" + trouble + "`. Try `check`.");
  }

  /** A lesson takes the place of the one before; nothing of it is shown yet. */
  void lay(Session next, Notebook notes) {
    loop.call(
        () -> {
          session = next;
          notebook = notes;
          looks.open(next, notes);
          provisions.baselines().forget(next.lesson().id());
          return next;
        });
  }

  /** The lesson that was laid is open: it is told, and what it needs is got ready. */
  void begin() {
    loop.call(
        () -> {
          tell(new News.LessonOpened(session.lesson()));
          provide();
          return session;
        });
  }

  /** Gets the lesson's images and looks for what it needs, as soon as there is an engine. */
  private void provide() {
    engine
        .link()
        .ifPresent(
            link -> {
              var lesson = session.lesson();
              link.registry().offer(lesson).ifPresent(setup.voice()::say);
              provisions.look(link, lesson, missing -> put(new Event.Looked(missing)));
              provisions.lesson(link, lesson, variables(), setup.shell().start());
            });
  }

  /** Something has happened; what follows is carried out soon, on another thread. */
  void put(Event event) {
    loop.put(() -> carryOut(event));
  }

  /** The same, and waits until all that follows at once is carried out. */
  List<Output> happen(Event event) {
    return loop.call(() -> carryOut(event));
  }

  /** Tells the listeners something that does not follow from an event, and waits for it. */
  void happen(News news, Event event) {
    loop.call(
        () -> {
          tell(news);
          return carryOut(event);
        });
  }

  /** Waits until all that has happened so far is carried out. */
  void await() {
    loop.await();
  }

  private List<Output> carryOut(Event event) {
    if (session == null) {
      return List.of();
    }
    var change = Turn.of(session, event);
    session = change.session();
    for (var output : change.outputs()) {
      if (output instanceof Output.Note note) {
        tell(new News.Noted(note));
      }
    }
    told(event);
    for (var output : change.outputs()) {
      carryOut(output);
    }
    setup.voice().standingChanged();
    return change.outputs();
  }

  /** What listeners may want to know of an event, whatever follows from it. */
  private void told(Event event) {
    if (event instanceof Event.Judged judged) {
      tell(new News.Judged(judged));
    } else if (event instanceof Event.HintAsked && session.current().isPresent()) {
      tell(new News.HintAsked(session.current().get().id()));
    } else if (event instanceof Event.Solved solved) {
      tell(new News.Solved(solved.step(), session.state(solved.step()).passed()));
    }
  }

  private void carryOut(Output output) {
    switch (output) {
      case Output.ShowStep shown -> {
        if (stage.canShow(shown, engine.link().isPresent())) {
          tell(new News.StepShown(shown));
        } else {
          setup.voice().quiet("The next step is shown when the engine is there.");
        }
      }
      case Output.Told told -> tell(new News.Told(told));
      case Output.TaskPassed passed -> {
        provisions.passed(session.lesson().id(), passed.task().id());
        tell(new News.TaskPassed(passed));
      }
      case Output.JudgeTask judge -> readiness.look(session, notebook, judge);
      case Output.JudgeHints hints -> lookForHints(hints);
      case Output.LessonEnded end ->
          tell(new News.LessonEnded(end.summary(), route().atTheEndOf(session.lesson().id())));
      case Output.ResetTask(var step) -> reset(step);
      // The learner's own thread opens it: that takes time, and may ask.
      case Output.NextLesson _ -> {}
      // The journal has it already.
      case Output.Note _ -> {}
    }
  }

  private void lookForHints(Output.JudgeHints hints) {
    var link = engine.link();
    var step = session.lesson().step(hints.step());
    if (link.isPresent() && step.isPresent()) {
      looks.hints(link.get(), hints, step.get());
    } else {
      carryOut(new Event.HintsJudged(hints.step(), Set.of()));
    }
  }

  private void tell(News news) {
    if (notebook != null) {
      notebook.hear(news);
    }
    setup.listeners().forEach(listener -> tell(listener, news));
  }

  private void tell(Listener listener, News news) {
    try {
      listener.hear(news);
    } catch (RuntimeException e) {
      troubled(e);
    }
  }

  private void reset(String step) {
    provisions.again(session.lesson().id(), step);
    boolean prepared =
        session.lesson().step(step).orElseThrow() instanceof Step.Task task
            && !task.setup().isEmpty();
    setup
        .voice()
        .say(
            "This task starts afresh: what was found and tried is forgotten, and only what you do from now"
                + " on counts as new."
                + (prepared && setup.trusted() ? " What prepares it runs again." : ""));
  }

  /** Of all the events of an engine that nobody has looked after yet, one is enough. */
  private void engineChanged() {
    if (engineChanged.compareAndSet(false, true)) {
      loop.put(
          () -> {
            engineChanged.set(false);
            carryOut(new Event.EngineChanged());
          });
    }
  }

  /** On the engine's thread: who waits for the engine finds its variables set. */
  private void engineBecame(EngineStatus status) {
    // Once: what the learner makes of the variables afterwards stays.
    if (status instanceof EngineStatus.Up up && given.compareAndSet(false, true)) {
      setup.shell().set(up.link().environment());
    }
    loop.put(() -> engineSettled(status));
  }

  private void engineSettled(EngineStatus status) {
    if (status instanceof EngineStatus.Missing missing) {
      setup.voice().say(missing.message() + "\n\n" + missing.help());
    }
    tell(new News.EngineBecame(status));
    if (session != null && !(status instanceof EngineStatus.Starting)) {
      stage.engineSettled().ifPresent(shown -> tell(new News.StepShown(shown)));
      if (status instanceof EngineStatus.Up up) {
        cameUp(up.link());
      }
    }
    setup.voice().standingChanged();
  }

  private void cameUp(EngineLink link) {
    provide();
    if (session.current().orElse(null) instanceof Step.Task task) {
      boolean first = session.state(task.id()).verdicts().isEmpty();
      readiness.look(
          session,
          notebook,
          new Output.JudgeTask(task, first ? Event.Reason.OPENED : Event.Reason.ENGINE));
    }
    Thread.ofPlatform()
        .daemon()
        .name("look back")
        .start(() -> looks.back(link, setup.voice()::quiet));
  }

  /** Looks at the tasks before again, on the caller's thread, where there is an engine. */
  void lookBack() {
    engine.link().ifPresent(link -> looks.back(link, setup.voice()::quiet));
  }

  Variables variables() {
    return LessonValues.known(engine.link(), session, setup.shell().start());
  }

  Route route() {
    return new Route(setup.catalogue().entries());
  }

  /** Makes a task ready that is not on the screen. */
  void prepare(EngineLink link, Step.Task task) {
    readiness.prepare(link, session, notebook, task);
  }

  Lesson lesson() {
    return session.lesson();
  }

  Session session() {
    return session;
  }

  Notebook notebook() {
    return notebook;
  }

  EngineRoom engine() {
    return engine;
  }

  Provisions provisions() {
    return provisions;
  }

  Looks looks() {
    return looks;
  }

  @Override
  public void close() {
    engine.close();
    provisions.close();
    looks.close();
    loop.close();
  }
}
