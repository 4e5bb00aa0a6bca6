package io.drydock.terminal;

import io.drydock.docker.CommandOutcome;
import io.drydock.docker.CommandResult;
import io.drydock.session.Event;
import java.time.Duration;
import java.util.List;
import org.jline.utils.AttributedString;

/**
 * Carries out what a line is meant as: tutor words, answers, and commands with all that follows
 * one.
 */
final class Workshop {
  private static final Duration BEFORE_THE_PROMPT = Duration.ofMillis(400);
  private static final Duration ENGINE_START = Duration.ofMinutes(5);

  private static final int FAILED = 1;
  private static final Duration AT_ONCE = Duration.ofMillis(150);
  private static final Duration PREPARATION = Duration.ofMinutes(10);

  private final Conversation tutor;
  private final LazyRunner runner;
  private final Changes changes;
  private final Guard guard;
  private final Duration patience;

  /**
   * A workshop.
   *
   * @param runner runs the learner's lines
   */
  Workshop(Conversation tutor, LazyRunner runner) {
    this(tutor, runner, BEFORE_THE_PROMPT);
  }

  /** The same, where a verdict is waited for this long. */
  Workshop(Conversation tutor, LazyRunner runner, Duration patience) {
    this.patience = patience;
    this.tutor = tutor;
    this.runner = runner;
    this.changes = new Changes(tutor);
    this.guard = new Guard(tutor);
  }

  void carryOut(Typed typed) throws InterruptedException {
    tutor.ctrlC().listen();
    tutor.announcer().explained("");
    switch (typed) {
      case Typed.Empty _ -> tutor.happen(new Event.Next());
      case Typed.Word(var word, var rest) -> word.act(tutor, rest);
      case Typed.Answer(var text, var matches) -> tutor.happen(new Event.Answered(text, matches));
      case Typed.Command(var line) -> command(line);
      case Typed.CommandAndAnswer(var line) -> {
        command(line);
        tutor.happen(new Event.Answered(line, true));
      }
    }
    tutor.awaitVerdict(patience);
  }

  private void command(String line) throws InterruptedException {
    boolean docker = DockerTouch.touches(line);
    if (docker && tutor.engine().status() instanceof EngineStatus.Starting) {
      tutor.announcer().quiet("Waiting for the engine" + tutor.setup().theme().glyphs().ellipsis);
      if (!tutor.engine().awaitSettled(ENGINE_START, tutor.ctrlC()::pressed)) {
        tutor.announcer().say("Not run: the engine is not there yet. Try again in a moment.");
        return;
      }
    }
    if (!prepared(docker) || docker && refused(line)) {
      return;
    }
    if (tutor.ctrlC().pressed()) {
      return;
    }
    boolean goesOn = line.strip().equals("fg") && !runner.stopped().isEmpty();
    changes.before(docker || goesOn);
    tutor.commandRuns(true);
    CommandOutcome outcome;
    try {
      outcome =
          goesOn
              ? runner.resume()
              : runner.run(line, docker ? () -> changes.fetchAfter(line) : () -> {});
    } finally {
      tutor.commandRuns(false);
    }
    after(outcome);
  }

  /** What prepares the task comes before the learner's own commands. */
  private boolean prepared(boolean docker) throws InterruptedException {
    if (tutor.provisions().await(AT_ONCE, docker, () -> false)) {
      return true;
    }
    tutor.announcer().quiet("Getting the task ready" + tutor.setup().theme().glyphs().ellipsis);
    boolean ready = tutor.provisions().await(PREPARATION, docker, tutor.ctrlC()::pressed);
    if (!ready) {
      tutor.announcer().say("Not run: the task is not ready yet. Try again in a moment.");
    }
    return ready;
  }

  /** From a pipe a line that is refused is a command that failed. */
  private boolean refused(String line) throws InterruptedException {
    var refusal = guard.refusal(line);
    refusal.ifPresent(
        because -> {
          tutor.announcer().say(because.says());
          if (!because.asked()) {
            var place = tutor.setup().workplace().get();
            var now = tutor.setup().clock().instant();
            tutor.commandRan(
                new CommandResult(
                    line, FAILED, because.says(), place.directory(), now, Duration.ZERO),
                Event.Attempt.FAILED);
          }
        });
    return refusal.isPresent();
  }

  private void after(CommandOutcome outcome) {
    if (!(outcome instanceof CommandOutcome.Finished)) {
      tutor.setup().screen().release();
    }
    switch (outcome) {
      case CommandOutcome.Finished(var result) -> finished(result);
      case CommandOutcome.Stopped(var line) ->
          tutor.announcer().say("Stopped: `" + line + "`. `fg` goes on with it.");
      case CommandOutcome.NotStarted(var line, var reason) ->
          tutor
              .announcer()
              .say(
                  "`"
                      + line
                      + "` could not be started: "
                      + reason
                      + ". Try `pwd`, or `cd` to another folder.");
    }
  }

  /** Judging begins at once, beside the look at what changed; its verdicts wait for the screen. */
  private void finished(CommandResult result) {
    boolean docker = DockerTouch.touches(result.line());
    tutor.setup().screen().hold();
    if (docker) {
      changes.fetchUnlessFetched(result.line());
    }
    var advice = Coach.advise(result);
    if (advice.isPresent()) {
      tutor.announcer().explained(result.line());
    }
    tutor.commandRan(result, DockerTouch.attempt(result));
    if (!result.output().isEmpty() && !result.output().endsWith("\n")) {
      // What follows starts on a line of its own.
      tutor.setup().screen().showFirst(List.of(AttributedString.EMPTY));
    }
    changes.after();
    advice.ifPresent(said -> tutor.announcer().noteFirst(said.means(), said.help()));
    tutor.setup().screen().release();
  }
}
