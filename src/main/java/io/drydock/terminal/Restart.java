package io.drydock.terminal;

import io.drydock.docker.EngineException;
import io.drydock.docker.ImageReference;
import io.drydock.ledger.Inventory;
import io.drydock.ledger.Restoration;
import io.drydock.lesson.Step;
import io.drydock.session.Event;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * Brings a task back to its start: after a yes, what came on the engine since the task was shown
 * goes, and names that pointed elsewhere point back. What stood there before the lesson stays.
 */
final class Restart {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Conversation tutor;
  private final EngineLink link;

  private Restart(Conversation tutor, EngineLink link) {
    this.tutor = tutor;
    this.link = link;
  }

  /** Carries out {@code reset}. */
  static void ofTask(Conversation tutor) {
    var link = tutor.engine().link();
    if (link.isPresent() && tutor.session().current().orElse(null) instanceof Step.Task task) {
      try {
        new Restart(tutor, link.get()).tidy(task);
      } catch (EngineException e) {
        tutor
            .announcer()
            .say("What came since this task began could not be found out: " + e.getMessage());
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
    tutor.happen(new Event.Reset());
  }

  private void tidy(Step.Task task) throws InterruptedException {
    var lesson = tutor.session().lesson().id();
    var start = tutor.provisions().baselines().at(Provisions.place(lesson, task.id()));
    if (start.isEmpty()) {
      tutor
          .announcer()
          .say(
              "What was here when this task began is not known, so nothing on the engine is removed.");
      return;
    }
    var ledger = Guard.ledger(tutor).orElse(start.get());
    var plan = plan(start.get(), ledger);
    if (plan.isEmpty()) {
      return;
    }
    if (agreed(plan)) {
      carryOut(start.get(), ledger);
    } else {
      tutor.announcer().say("Nothing on the engine is removed.");
    }
  }

  private Restoration plan(Inventory start, Inventory ledger) {
    var given =
        tutor.session().lesson().images().stream()
            .map(tutor.variables()::expand)
            .map(image -> ImageReference.of(image).familiar())
            .collect(Collectors.toSet());
    return Restoration.of(start, Inventory.of(link.view()), ledger, given);
  }

  private boolean agreed(Restoration plan) {
    var place = tutor.setup().workplace().get();
    var items = plan.removals();
    var text =
        new StringBuilder("Since this task began, this came on the engine:")
            .append(Guard.list(items, Sizes.of(items, link, place.directory())));
    if (items.isEmpty()) {
      text.setLength(0);
    }
    plan.names()
        .forEach(
            (name, _) ->
                text.append("\n`")
                    .append(name)
                    .append("` points elsewhere since this task began.\n"));
    tutor.announcer().say(text.toString());
    return tutor
        .setup()
        .screen()
        .ask(question(plan), false)
        .orElseGet(
            () -> {
              boolean off = "off".equals(place.environment().get(Guard.SWITCH));
              if (!off) {
                tutor
                    .announcer()
                    .say(
                        "Nobody is here to be asked. Set `"
                            + Guard.SWITCH
                            + "=off` to have it removed.");
              }
              return off;
            });
  }

  private static String question(Restoration plan) {
    if (plan.removals().isEmpty()) {
      return "Put it back?";
    }
    return plan.names().isEmpty() ? "Remove it?" : "Remove it, and put the names back?";
  }

  /** Names first: what they pointed to since may have no other name and is then known by its ID. */
  private void carryOut(Inventory start, Inventory ledger) throws InterruptedException {
    tutor.ctrlC().listen();
    tutor
        .provisions()
        .whileBusy(
            () -> {
              try {
                var remover = new Remover(tutor, link);
                plan(start, ledger)
                    .names()
                    .forEach((name, id) -> remover.run("docker", "image", "tag", id, name));
                var removals = plan(start, ledger).removals();
                if (!removals.isEmpty()) {
                  remover.remove(removals);
                }
              } catch (EngineException e) {
                tutor.announcer().say("The engine does not say what is left: " + e.getMessage());
              }
            },
            () -> {});
    if (!tutor.provisions().await(LONGEST, false, tutor.ctrlC()::pressed)) {
      tutor.announcer().say("Stopped. What was not removed yet stays.");
    }
  }
}
