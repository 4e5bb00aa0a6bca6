package io.drydock.terminal;

import io.drydock.check.Variables;
import io.drydock.docker.CommandResult;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step;
import io.drydock.progress.History;
import io.drydock.screen.Style;
import io.drydock.session.Event;
import io.drydock.session.Output;
import io.drydock.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.utils.AttributedString;

/**
 * What tutor and learner say to each other: gives events to the session and carries out what
 * follows. The learner's line, the judge and the engine speak on threads of their own; one is heard
 * at a time. The session may be read without waiting for anybody.
 */
final class Conversation {
  private final Setup setup;
  private final Announcer announcer;
  private final EngineRoom engine;
  private final Judging judging;
  private final Provisions provisions;
  private final Examiner examiner = new Examiner(this);
  private volatile Session session;
  private volatile Notebook notebook;
  private volatile boolean ended;
  private final CtrlC ctrlC = new CtrlC();
  private final Leaving leaving;
  private boolean given;
  private final Stage stage;

  Conversation(Setup setup) {
    this.setup = setup;
    this.announcer = new Announcer(setup.theme(), setup.screen(), this::variables);
    this.stage = new Stage(announcer);
    this.leaving = new Leaving(announcer::say);
    this.judging =
        new Judging(
            setup,
            this::variables,
            this::happen,
            e -> announcer.say("The check itself failed: `" + e + "`. Try `check`."));
    this.provisions = new Provisions(announcer::quiet, setup.kept(), setup.trusted());
    this.engine = new EngineRoom(this::engineBecame, _ -> happen(new Event.EngineChanged()));
  }

  /** Opens a lesson where it was left, or at the given step. */
  void open(String lessonId, Optional<String> step) {
    Lesson lesson = setup.catalogue().read(lessonId);
    boolean sitsDown = session == null;
    var history = history();
    var before = history.lesson(lessonId);
    boolean wasLast = history.lastLesson().filter(lessonId::equals).isPresent();
    lay(
        Session.resume(lesson, before.states(), before.saved(), before.lastStep()),
        new Notebook(setup.journal(), setup.clock(), setup.tutor(), lessonId, before, wasLast));
    if (history.unreadable() > 0) {
      announcer.passedOver(history.unreadable());
    }
    begin(step);
    if (sitsDown) {
      Review.waiting(history.recall(), setup.clock().instant()).ifPresent(announcer::quiet);
    }
    lookBack();
  }

  /** Opens a part of a lesson that is asked again; false where nothing of it can be asked. */
  boolean review(Lesson part) {
    var previous = session;
    var noted = notebook;
    var saved = history().lesson(Lesson.origin(part.id())).saved();
    var fresh =
        new Notebook(
            setup.journal(),
            setup.clock(),
            setup.tutor(),
            part.id(),
            History.LessonHistory.NONE,
            false);
    lay(Session.resume(part, Map.of(), saved, ""), fresh);
    var askable = Review.askable(this, part);
    if (askable.steps().isEmpty()) {
      lay(previous, noted);
      return false;
    }
    lay(Session.resume(askable, Map.of(), saved, ""), fresh);
    begin(Optional.empty());
    return true;
  }

  private synchronized void lay(Session next, Notebook notes) {
    notebook = notes;
    session = next;
    judging.open(session, notebook);
    provisions.baselines().forget(next.lesson().id());
  }

  /** Shows the step where the session stands, or another one. */
  private void begin(Optional<String> step) {
    announcer.lines(
        List.of(
            AttributedString.EMPTY, setup.theme().styled(Style.STRONG, session.lesson().title())));
    provide();
    var wanted = step.filter(id -> GoTo.isThere(this, id)).filter(id -> CatchUp.mayGo(this, id));
    happen(wanted.isPresent() ? new Event.GoTo(wanted.get()) : new Event.Opened());
  }

  /** Gets the lesson's images and looks for what it needs, as soon as there is an engine. */
  private void provide() {
    engine
        .link()
        .ifPresent(
            link -> {
              var lesson = session.lesson();
              provisions.look(link, lesson, missing -> happen(new Event.Looked(missing)));
              provisions.lesson(link, lesson, variables(), directory());
            });
  }

  Path directory() {
    return setup.workplace().get().start();
  }

  History history() {
    try {
      return setup.journal().read();
    } catch (IOException e) {
      announcer.say("Your progress could not be read: " + e.getMessage());
      return History.NONE;
    }
  }

  /** Tells the session what happened, and does what follows. */
  synchronized void happen(Event event) {
    if (session == null) {
      return;
    }
    var change = session.on(event);
    session = change.session();
    for (var output : change.outputs()) {
      carryOut(output);
    }
    setup.screen().promptChanged();
  }

  private void carryOut(Output output) {
    switch (output) {
      case Output.ShowStep shown -> stage.show(shown, engine.link().isPresent());
      case Output.Told told -> announcer.tell(told);
      case Output.TaskPassed passed -> {
        provisions.passed(session.lesson().id(), passed.task().id());
        announcer.passed(passed);
      }
      case Output.JudgeTask judge -> examiner.judge(judge);
      case Output.JudgeHints hints -> examiner.judgeHints(hints);
      case Output.LessonEnded end ->
          announcer.ended(end, route().atTheEndOf(session.lesson().id()));
      case Output.NextLesson _ -> GoTo.next(this, route());
      case Output.ResetTask(var step) -> reset(step);
      case Output.Note note ->
          notebook.note(note.step(), note.happening(), note.fields()).ifPresent(announcer::say);
    }
  }

  Variables variables() {
    return LessonValues.known(engine.link(), session, directory());
  }

  private void engineBecame(EngineStatus status) {
    switch (status) {
      case EngineStatus.Starting _, EngineStatus.Lost _ -> {}
      case EngineStatus.Missing missing ->
          announcer.say(missing.message() + "\n\n" + missing.help());
      case EngineStatus.Up up -> giveEngine(up.link());
    }
    engineSettled(status);
    setup.screen().promptChanged();
  }

  /** Once: what the learner makes of the variables afterwards stays. */
  private synchronized void giveEngine(EngineLink link) {
    if (!given) {
      given = true;
      setup.onEngine().accept(link);
    }
  }

  private synchronized void engineSettled(EngineStatus status) {
    if (session == null || status instanceof EngineStatus.Starting) {
      return;
    }
    stage.engineSettled();
    if (!(status instanceof EngineStatus.Up)) {
      return;
    }
    provide();
    if (session.current().orElse(null) instanceof Step.Task task) {
      boolean first = session.state(task.id()).verdicts().isEmpty();
      examiner.judge(new Output.JudgeTask(task, first ? Event.Reason.OPENED : Event.Reason.ENGINE));
    }
    lookBack();
  }

  private void lookBack() {
    engine.link().ifPresent(link -> judging.lookBack(link, announcer::quiet));
  }

  private Route route() {
    return new Route(setup.catalogue().entries());
  }

  private void reset(String step) {
    provisions.again(session.lesson().id(), step);
    boolean prepared =
        session.lesson().step(step).orElseThrow() instanceof Step.Task task
            && !task.setup().isEmpty();
    announcer.say(
        "This task starts afresh: what was found and tried is forgotten, and only what you do from now"
            + " on counts as new."
            + (prepared && setup.trusted() ? " What prepares it runs again." : ""));
  }

  /** A command of the learner has the terminal, or has it no longer. */
  void commandRuns(boolean runs) {
    judging.commandRuns(runs);
  }

  /** A command of the learner has ended. */
  void commandRan(CommandResult result, Event.Attempt attempt) {
    judging.ran(result);
    happen(new Event.CommandRan(attempt));
  }

  /**
   * Waits a moment for what is being prepared and judged, so that it stands above the next prompt.
   */
  boolean awaitVerdict(Duration timeout) throws InterruptedException {
    return provisions.await(timeout, false, ctrlC::pressed) && judging.awaitVerdict(timeout);
  }

  Examiner examiner() {
    return examiner;
  }

  Notebook notebook() {
    return notebook;
  }

  Provisions provisions() {
    return provisions;
  }

  Judging judging() {
    return judging;
  }

  Session session() {
    return session;
  }

  Setup setup() {
    return setup;
  }

  EngineRoom engine() {
    return engine;
  }

  Announcer announcer() {
    return announcer;
  }

  CtrlC ctrlC() {
    return ctrlC;
  }

  /** Leaves, unless commands wait after Ctrl-Z and this was not said yet. */
  void quit() {
    ended = leaving.allowed(setup.workplace().get().stopped());
  }

  boolean ended() {
    return ended;
  }

  void close() {
    engine.close();
    provisions.close();
    judging.close();
  }
}
