package io.drydock.tutor;

import io.drydock.check.Variables;
import io.drydock.docker.ImageReference;
import io.drydock.lesson.Step;
import io.drydock.machine.Deadline;
import io.drydock.progress.History;
import io.drydock.session.Event;
import io.drydock.session.Output;
import io.drydock.session.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A tutor at work with one learner. What the learner does comes in by one thread, the learner's
 * own: it may be asked something there, and waits for commands. All else may be called by any
 * thread.
 */
public final class Tutor implements AutoCloseable {
  private final Setup setup;
  private final CtrlC ctrlC = new CtrlC();
  private final Conversation conversation;
  private final Guard guard;
  private final Opening opening;
  private final Review review;
  private final GoTo goTo;
  private final Commands commands;
  private final Ledger ledger;
  private final Leaving leaving;
  private volatile boolean ended;

  /** A tutor without a lesson and without an engine yet. */
  public Tutor(Setup setup) {
    this.setup = setup;
    this.conversation = new Conversation(setup);
    this.ledger =
        new Ledger(
            conversation.provisions().baselines(),
            () -> conversation.lesson().id(),
            conversation.looks());
    this.guard =
        new Guard(conversation.engine(), setup.shell(), setup.voice(), ledger, setup.clock());
    setup.shell().guardedBy(guard);
    var catchUp = new CatchUp(conversation, setup, guard, ctrlC);
    this.opening = new Opening(conversation, catchUp, setup);
    this.review = new Review(conversation, setup, ctrlC, opening::history);
    this.goTo = new GoTo(conversation, opening, catchUp, review, setup);
    this.commands = new Commands(conversation, setup, guard, ctrlC);
    this.leaving = new Leaving(setup.voice()::say);
  }

  /** Brings an engine up behind what the learner does. */
  public void start(EngineLink.Start start) {
    conversation.engine().start(start);
  }

  /**
   * Opens a lesson where it was left, or at the given step.
   *
   * @throws Catalogue.LessonUnreadable where its file has problems
   */
  public void open(String lesson, Optional<String> step) {
    opening.open(lesson, step);
  }

  /** The learner wants something of the lesson: a step further, a hint, a look. */
  public void happen(Event event) {
    var outputs = conversation.happen(event);
    if (outputs.stream().anyMatch(Output.NextLesson.class::isInstance)) {
      goTo.next();
    }
  }

  /** The learner has typed an answer, whatever it looks like. */
  public void answer(String text) {
    happen(Answering.with(session(), text));
  }

  /** The learner has typed a line for their shell; returns when it has ended or was stopped. */
  public void command(String line) throws InterruptedException {
    commands.run(line);
  }

  /** Carries out {@code goto}: a step, a step's number, a lesson, or LESSON/STEP. */
  public void goTo(String place) {
    goTo.go(place);
  }

  /** Carries out {@code review}, with what stands behind the word. */
  public void review(String rest) {
    review.begin(rest);
  }

  /** Carries out {@code reset}: the task begins again, after a yes also on the engine. */
  public void reset() throws InterruptedException {
    var link = conversation.engine().link();
    if (link.isPresent() && session().current().orElse(null) instanceof Step.Task task) {
      restart(link.get()).tidy(session().lesson().id(), task);
    }
    conversation.happen(new Event.Reset());
  }

  private Restart restart(EngineLink link) {
    var given =
        session().lesson().images().stream()
            .map(variables()::expand)
            .map(image -> ImageReference.of(image).familiar())
            .collect(Collectors.toSet());
    var remover = new Remover(link, setup.shell(), setup.voice(), ctrlC, conversation.provisions());
    return new Restart(remover, ledger, given);
  }

  /** Carries out {@code registry}, with what stands behind the word: what is said about it. */
  public String registry(String rest) {
    return conversation
        .engine()
        .link()
        .map(link -> link.registry().choose(rest))
        .orElse("There is no engine yet. Try again in a moment.");
  }

  /**
   * The learner wants to leave: granted, unless commands wait after Ctrl-Z and this was not said.
   */
  public void quit() {
    ended = leaving.allowed(setup.shell().stopped());
  }

  /** Whether the learner has left. */
  public boolean ended() {
    return ended;
  }

  /**
   * Waits a moment for what is being prepared and looked at, so that it stands above the next
   * prompt.
   *
   * @return false where the time ran out, or Ctrl-C was pressed
   */
  public boolean awaitVerdict(Duration timeout) throws InterruptedException {
    var deadline = Deadline.after(timeout);
    while (true) {
      var left = deadline.left();
      conversation.await();
      if (!conversation.provisions().await(left, false, ctrlC::pressed)
          || !conversation.looks().awaitVerdict(left)) {
        return false;
      }
      // What was found may call for another look.
      conversation.await();
      if (!conversation.provisions().busy() && conversation.looks().awaitVerdict(Duration.ZERO)) {
        return true;
      }
    }
  }

  /** Waits until it is known whether there is an engine; false where the time ran out. */
  public boolean awaitEngine(Duration timeout) throws InterruptedException {
    boolean settled = conversation.engine().awaitSettled(timeout, ctrlC::pressed);
    conversation.await();
    return settled;
  }

  /** How the engine is. */
  public EngineStatus engine() {
    return conversation.engine().status();
  }

  /** The engine that answers, or did; empty before it came up and where there is none. */
  public Optional<EngineLink> link() {
    return conversation.engine().link();
  }

  /** The lesson as it stands; null before the first is open. */
  public Session session() {
    return conversation.session();
  }

  /** All lessons so far, as the journal tells it. */
  public History history() {
    return opening.history();
  }

  /** The lessons that there are. */
  public Catalogue catalogue() {
    return setup.catalogue();
  }

  /** The values of the lesson's variables, as far as they are known. */
  public Variables variables() {
    return conversation.variables();
  }

  Conversation conversation() {
    return conversation;
  }

  Guard guard() {
    return guard;
  }

  /** Ctrl-C, for whatever waits. */
  public CtrlC ctrlC() {
    return ctrlC;
  }

  @Override
  public void close() {
    conversation.close();
  }
}
