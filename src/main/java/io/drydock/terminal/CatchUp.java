package io.drydock.terminal;

import io.drydock.check.Verdict;
import io.drydock.docker.CommandOutcome;
import io.drydock.docker.EngineException;
import io.drydock.lesson.Step;
import io.drydock.session.Event;
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

  private final Conversation tutor;
  private final EngineLink link;
  private final Guard guard;

  private CatchUp(Conversation tutor, EngineLink link) {
    this.tutor = tutor;
    this.link = link;
    this.guard = new Guard(tutor);
  }

  /** Whether the learner goes there now: not where running the solutions was given up. */
  static boolean mayGo(Conversation tutor, String step) {
    var open = openBefore(tutor, step);
    var link = tutor.engine().link();
    if (open.isEmpty() || link.isEmpty()) {
      return true;
    }
    var names = open.stream().map(task -> "`" + task.id() + "`").collect(Collectors.joining(", "));
    tutor
        .announcer()
        .say(
            "This task builds on %s before it that %s open: %s."
                .formatted(
                    Announcer.counted(open.size(), "task"),
                    open.size() == 1 ? "is" : "are",
                    names));
    if (!tutor.setup().trusted()) {
      tutor
          .announcer()
          .quiet(
              "Their solutions are commands of the course, which is not trusted, so they are not run. Try"
                  + " `drydock course trust`.");
      return true;
    }
    var answer =
        tutor
            .setup()
            .screen()
            .ask(open.size() == 1 ? "Run its solution?" : "Run their solutions?", true);
    if (answer.isEmpty()) {
      tutor
          .announcer()
          .quiet("Nobody is here to be asked whether to run their solutions, so they are not run.");
    }
    try {
      return !answer.orElse(false) || new CatchUp(tutor, link.get()).solve(open);
    } catch (EngineException e) {
      tutor
          .announcer()
          .say("The engine does not answer: " + e.getMessage() + " Try again in a moment.");
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The open tasks before a task; none where the step is no task, or is on the screen. */
  private static List<Step.Task> openBefore(Conversation tutor, String step) {
    var session = tutor.session();
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

  private boolean solve(List<Step.Task> open) throws InterruptedException {
    tutor.ctrlC().listen();
    int number = 1;
    for (var task : open) {
      tutor.announcer().quiet("Task %d of %d: `%s`".formatted(number++, open.size(), task.id()));
      if (!solve(task)) {
        tutor.announcer().say("Stopped at `" + task.id() + "`. You are where you were.");
        return false;
      }
    }
    return true;
  }

  private boolean solve(Step.Task task) throws InterruptedException {
    tutor.examiner().prepare(link, task);
    if (!tutor.provisions().await(PREPARATION, true, tutor.ctrlC()::pressed)) {
      return false;
    }
    for (var line : task.solution()) {
      if (!run(tutor.variables().expand(line))) {
        return false;
      }
    }
    var verdicts = tutor.judging().now(link, task);
    boolean passed = verdicts.stream().allMatch(Verdict::passed);
    tutor.happen(new Event.Solved(task.id(), verdicts));
    tutor
        .announcer()
        .quiet(
            passed
                ? tutor.setup().theme().glyphs().good + " `" + task.id() + "` passed."
                : "`" + task.id() + "` is not as it should be. It counts as skipped.");
    return true;
  }

  /** False where the learner wants no more. */
  private boolean run(String line) throws InterruptedException {
    tutor.announcer().quiet("> " + line);
    var refusal = guard.refusal(line);
    if (refusal.isPresent()) {
      tutor.announcer().say(refusal.get().says());
      return false;
    }
    tutor.commandRuns(true);
    CommandOutcome outcome;
    try {
      outcome = tutor.setup().run().apply(line);
    } finally {
      tutor.commandRuns(false);
      tutor.setup().screen().release();
    }
    return switch (outcome) {
      case CommandOutcome.Finished(var result) -> {
        tutor.judging().ran(result);
        if (!result.succeeded() && result.exit() != CTRL_C) {
          tutor.announcer().quiet("It ended with exit code " + result.exit() + ".");
        }
        yield result.exit() != CTRL_C && !tutor.ctrlC().pressed();
      }
      case CommandOutcome.Stopped(var _) -> false;
      case CommandOutcome.NotStarted(var _, var reason) -> {
        tutor.announcer().say("`" + line + "` could not be started: " + reason + ".");
        yield false;
      }
    };
  }
}
