package io.drydock.tutor;

import io.drydock.docker.EngineException;
import io.drydock.ledger.Inventory;
import io.drydock.ledger.Restoration;
import io.drydock.lesson.Step;
import java.util.Set;

/**
 * Brings a task back to its start: after a yes, what came on the engine since the task was shown
 * goes, and names that pointed elsewhere point back. What stood there before the lesson stays.
 */
final class Restart {
  private final Remover remover;
  private final EngineLink link;
  private final LearnerShell shell;
  private final Voice voice;
  private final Ledger ledger;
  private final Set<String> given;

  /**
   * For the engine of a remover.
   *
   * @param given the images that the lesson itself brings, by their familiar names
   */
  Restart(Remover remover, Ledger ledger, Set<String> given) {
    this.remover = remover;
    this.link = remover.link();
    this.shell = remover.shell();
    this.voice = remover.voice();
    this.ledger = ledger;
    this.given = given;
  }

  /** Asks, and puts back what it may; says so where nothing is. */
  void tidy(String lesson, Step.Task task) throws InterruptedException {
    try {
      var start = ledger.baselines().at(Provisions.place(lesson, task.id()));
      if (start.isEmpty()) {
        voice.say(
            "What was here when this task began is not known, so nothing on the engine is removed.");
        return;
      }
      tidy(start.get(), ledger.of(link).orElse(start.get()));
    } catch (EngineException e) {
      voice.say("What came since this task began could not be found out: " + e.getMessage());
    }
  }

  private void tidy(Inventory start, Inventory before) throws InterruptedException {
    var plan = plan(start, before);
    if (plan.isEmpty()) {
      return;
    }
    if (agreed(plan)) {
      carryOut(start, before);
    } else {
      voice.say("Nothing on the engine is removed.");
    }
  }

  private Restoration plan(Inventory start, Inventory before) {
    return Restoration.of(start, Inventory.of(link.view()), before, given);
  }

  private boolean agreed(Restoration plan) {
    var items = plan.removals();
    var text =
        new StringBuilder("Since this task began, this came on the engine:")
            .append(ItemSizes.of(items, link, shell.directory()).list(items));
    if (items.isEmpty()) {
      text.setLength(0);
    }
    plan.names()
        .forEach(
            (name, _) ->
                text.append("\n`")
                    .append(name)
                    .append("` points elsewhere since this task began.\n"));
    voice.say(text.toString());
    return voice
        .ask(question(plan), false)
        .orElseGet(
            () -> {
              boolean off = Guard.isOff(shell);
              if (!off) {
                voice.say(
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
  private void carryOut(Inventory start, Inventory before) throws InterruptedException {
    remover.inTurn(
        () -> {
          try {
            plan(start, before)
                .names()
                .forEach((name, id) -> remover.run("docker", "image", "tag", id, name));
            var removals = plan(start, before).removals();
            if (!removals.isEmpty()) {
              remover.remove(removals);
            }
          } catch (EngineException e) {
            voice.say("The engine does not say what is left: " + e.getMessage());
          }
        });
  }
}
