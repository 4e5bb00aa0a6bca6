package io.drydock.tutor;

import io.drydock.docker.EngineException;
import io.drydock.lesson.Step;
import io.drydock.session.Event;
import io.drydock.session.Session;
import io.drydock.shell.CommandOutcome;
import io.drydock.words.Counted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Before the learner goes to a task further on: offers to run the solutions of the tasks before it
 * that are open, so that the engine is as that task expects it.
 */
final class CatchUp {
  private static final Duration PREPARATION = Duration.ofMinutes(10);
  private static final int CTRL_C = 130;

  private final Conversation conversation;
  private final LearnerShell shell;
  private final Voice voice;
  private final Guard guard;
  private final CtrlC ctrlC;
  private final boolean trusted;

  CatchUp(Conversation conversation, Setup setup, Guard guard, CtrlC ctrlC) {
    this.conversation = conversation;
    this.shell = setup.shell();
    this.voice = setup.voice();
    this.guard = guard;
    this.ctrlC = ctrlC;
    this.trusted = setup.trusted();
  }

  /** Whether the learner goes there now: not where running the solutions was given up. */
  boolean mayGo(String step) {
    var open = openBefore(conversation.session(), step);
    var link = conversation.engine().link();
    if (open.isEmpty() || link.isEmpty()) {
      return true;
    }
    var names = open.stream().map(task -> "`" + task.id() + "`").collect(Collectors.joining(", "));
    voice.say(
        "This task builds on %s before it that %s open: %s."
            .formatted(Counted.of(open.size(), "task"), open.size() == 1 ? "is" : "are", names));
    if (!trusted) {
      voice.quiet(
          "Their solutions are commands of the course, which is not trusted, so they are not run. Try"
              + " `drydock course trust`.");
      return true;
    }
    var answer = voice.ask(open.size() == 1 ? "Run its solution?" : "Run their solutions?", true);
    if (answer.isEmpty()) {
      voice.quiet(
          "Nobody is here to be asked whether to run their solutions, so they are not run.");
    }
    try {
      return !answer.orElse(false) || solve(link.get(), open);
    } catch (EngineException e) {
      voice.say("The engine does not answer: " + e.getMessage() + " Try again in a moment.");
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The open tasks before a task; none where the step is no task, or is on the screen. */
  private static List<Step.Task> openBefore(Session session, String step) {
    var steps = session.lesson().steps();
    var open = new ArrayList<Step.Task>();
    for (int i = 0; i < steps.size(); i++) {
      var each = steps.get(i);
      if (each.id().equals(step)) {
        return each instanceof Step.Task && i != session.position() ? List.copyOf(open) : List.of();
      }
      if (each instanceof Step.Task task
          && session.leftOut(task).isEmpty()
          && !session.state(task.id()).passed()
          && !task.solution().isEmpty()) {
        open.add(task);
      }
    }
    return List.of();
  }

  private boolean solve(EngineLink link, List<Step.Task> open) throws InterruptedException {
    ctrlC.listen();
    int number = 1;
    for (var task : open) {
      voice.quiet("Task %d of %d: `%s`".formatted(number++, open.size(), task.id()));
      if (!solve(link, task)) {
        voice.say("Stopped at `" + task.id() + "`. You are where you were.");
        return false;
      }
    }
    return true;
  }

  private boolean solve(EngineLink link, Step.Task task) throws InterruptedException {
    conversation.prepare(link, task);
    if (!conversation.provisions().await(PREPARATION, true, ctrlC::pressed)) {
      return false;
    }
    for (var line : task.solution()) {
      if (!run(conversation.variables().expand(line))) {
        return false;
      }
    }
    conversation.happen(new Event.Solved(task.id(), conversation.looks().now(link, task)));
    return true;
  }

  /** False where the learner wants no more. */
  private boolean run(String line) throws InterruptedException {
    voice.quiet("> " + line);
    var refusal = guard.refusal(line);
    if (refusal.isPresent()) {
      voice.say(refusal.get().says());
      return false;
    }
    conversation.looks().commandRuns(true);
    CommandOutcome outcome;
    try {
      outcome = shell.run(line, () -> {});
    } finally {
      conversation.looks().commandRuns(false);
      voice.release();
    }
    return switch (outcome) {
      case CommandOutcome.Finished(var result) -> {
        conversation.looks().ran(result);
        if (!result.succeeded() && result.exit() != CTRL_C) {
          voice.quiet("It ended with exit code " + result.exit() + ".");
        }
        yield result.exit() != CTRL_C && !ctrlC.pressed();
      }
      case CommandOutcome.Stopped(var _) -> false;
      case CommandOutcome.NotStarted(var _, var reason) -> {
        voice.say("`" + line + "` could not be started: " + reason + ".");
        yield false;
      }
    };
  }
}
