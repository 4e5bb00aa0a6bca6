package io.drydock.tutor;

import io.drydock.docker.CommandResult;
import io.drydock.session.Event;
import io.drydock.shell.CommandOutcome;
import java.time.Duration;

/** Runs the learner's commands, with all that comes before one and follows it. */
final class Commands {
  private static final Duration ENGINE_START = Duration.ofMinutes(5);
  private static final Duration AT_ONCE = Duration.ofMillis(150);
  private static final Duration PREPARATION = Duration.ofMinutes(10);
  private static final int FAILED = 1;

  private final Conversation conversation;
  private final Setup setup;
  private final Voice voice;
  private final LearnerShell shell;
  private final Guard guard;
  private final CtrlC ctrlC;
  private final Changes changes;

  Commands(Conversation conversation, Setup setup, Guard guard, CtrlC ctrlC) {
    this.conversation = conversation;
    this.setup = setup;
    this.voice = setup.voice();
    this.shell = setup.shell();
    this.guard = guard;
    this.ctrlC = ctrlC;
    this.changes =
        new Changes(conversation.engine(), voice, conversation.provisions().deliveries());
  }

  /** Runs a line, unless what it needs is not there or it is not to be run. */
  void run(String line) throws InterruptedException {
    boolean docker = DockerTouch.touches(line);
    if (docker && !engineIsSettled()) {
      return;
    }
    // What came of the engine's start is known to all before the line is.
    conversation.await();
    if (!prepared(docker) || docker && (!delivered(line) || refused(line))) {
      return;
    }
    if (ctrlC.pressed()) {
      return;
    }
    boolean goesOn = line.strip().equals("fg") && !shell.stopped().isEmpty();
    changes.before(docker || goesOn);
    conversation.looks().commandRuns(true);
    CommandOutcome outcome;
    try {
      outcome =
          goesOn
              ? shell.resume()
              : shell.run(line, docker ? () -> changes.fetchAfter(line) : () -> {});
    } finally {
      conversation.looks().commandRuns(false);
    }
    after(outcome);
  }

  private boolean engineIsSettled() throws InterruptedException {
    var engine = conversation.engine();
    if (!(engine.status() instanceof EngineStatus.Starting)) {
      return true;
    }
    voice.quiet("Waiting for the engine…");
    boolean settled = engine.awaitSettled(ENGINE_START, ctrlC::pressed);
    if (!settled) {
      voice.say("Not run: the engine is not there yet. Try again in a moment.");
    }
    return settled;
  }

  /** What prepares the task comes before the learner's own commands. */
  private boolean prepared(boolean docker) throws InterruptedException {
    var provisions = conversation.provisions();
    if (provisions.await(AT_ONCE, docker, () -> false)) {
      return true;
    }
    voice.quiet("Getting the task ready…");
    boolean ready = provisions.await(PREPARATION, docker, ctrlC::pressed);
    if (!ready) {
      voice.say("Not run: the task is not ready yet. Try again in a moment.");
    }
    return ready;
  }

  /** An image of the lesson that a command is about comes before the command. */
  private boolean delivered(String line) throws InterruptedException {
    var link = conversation.engine().link();
    if (link.isEmpty()) {
      return true;
    }
    var deliveries = conversation.provisions().deliveries();
    var needed = deliveries.neededBy(line, link.get().view());
    if (needed.isEmpty()) {
      return true;
    }
    var names = "`" + String.join("`, `", needed) + "`";
    voice.quiet("Waiting for " + names + ", still on the way. Ctrl-C gives the command up.");
    boolean there = deliveries.await(needed, PREPARATION, ctrlC::pressed);
    if (!there) {
      voice.say("Not run: " + names + " is not here yet. Try again in a moment.");
    }
    return there;
  }

  /** From a pipe a line that is refused is a command that failed. */
  private boolean refused(String line) throws InterruptedException {
    var refusal = guard.refusal(line);
    refusal.ifPresent(
        because -> {
          voice.say(because.says());
          if (!because.asked()) {
            ran(
                new CommandResult(
                    line,
                    FAILED,
                    because.says(),
                    shell.directory(),
                    setup.clock().instant(),
                    Duration.ZERO),
                Event.Attempt.FAILED,
                false);
          }
        });
    return refusal.isPresent();
  }

  private void ran(CommandResult result, Event.Attempt attempt, boolean explained) {
    conversation.looks().ran(result);
    conversation.happen(
        new News.CommandEnded(result, attempt, explained), new Event.CommandRan(attempt));
  }

  private void after(CommandOutcome outcome) {
    if (!(outcome instanceof CommandOutcome.Finished)) {
      voice.release();
    }
    switch (outcome) {
      case CommandOutcome.Finished(var result) -> finished(result);
      case CommandOutcome.Stopped(var line) -> {
        voice.say("Stopped: `" + line + "`. `fg` goes on with it.");
        // What it has done so far may be all that is asked for.
        conversation.put(new Event.EngineChanged());
      }
      case CommandOutcome.NotStarted(var line, var reason) ->
          voice.say(
              "`"
                  + line
                  + "` could not be started: "
                  + reason
                  + ". Try `pwd`, or `cd` to another folder.");
    }
  }

  /** Looks begin at once, beside that at what changed; what they find waits for the screen. */
  private void finished(CommandResult result) {
    boolean docker = DockerTouch.touches(result);
    voice.hold();
    if (docker) {
      changes.fetchUnlessFetched(result.line());
    }
    var advice = Coach.advise(result);
    ran(result, DockerTouch.attempt(result), advice.isPresent());
    if (!result.output().isEmpty() && !result.output().endsWith("\n")) {
      voice.freshLine();
    }
    if (docker) {
      changes.after(result.line());
    }
    guard.lineEnded();
    advice.ifPresent(said -> voice.adviseFirst(said.means(), said.help()));
    voice.release();
  }
}
