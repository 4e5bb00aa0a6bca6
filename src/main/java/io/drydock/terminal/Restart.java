package io.drydock.terminal;

import io.drydock.check.Words;
import io.drydock.docker.EngineException;
import io.drydock.docker.ImageReference;
import io.drydock.ledger.Inventory;
import io.drydock.ledger.Item;
import io.drydock.ledger.Restoration;
import io.drydock.lesson.Step;
import io.drydock.session.Event;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Brings a task back to its start: after a yes, what came on the engine since the task was shown goes, and
 * names that pointed elsewhere point back. What stood there before the lesson stays.
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
        tutor.announcer().say("What came since this task began could not be found out: " + e.getMessage());
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
      tutor.announcer().say("What was here when this task began is not known, so nothing on the engine is removed.");
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
    var text = new StringBuilder("Since this task began, this came on the engine:")
        .append(Guard.list(items, Sizes.of(items, link, place.directory())));
    if (items.isEmpty()) {
      text.setLength(0);
    }
    plan.names().forEach((name, _) -> text.append("\n`").append(name).append("` points elsewhere since this task began.\n"));
    tutor.announcer().say(text.toString());
    return tutor
        .setup()
        .screen()
        .ask(items.isEmpty() ? "Put it back?" : "Remove it?", false)
        .orElseGet(
            () -> {
              boolean off = "off".equals(place.environment().get(Guard.SWITCH));
              if (!off) {
                tutor.announcer().say("Nobody is here to be asked. Set `" + Guard.SWITCH + "=off` to have it removed.");
              }
              return off;
            });
  }

  /** Names first: what they pointed to since may have no other name and is then known by its ID. */
  private void carryOut(Inventory start, Inventory ledger) throws InterruptedException {
    tutor.ctrlC().listen();
    tutor
        .provisions()
        .whileBusy(
            () -> {
              try {
                plan(start, ledger).names().forEach((name, id) -> run("docker", "image", "tag", id, name));
                var removals = plan(start, ledger).removals();
                long gone = removals.stream().filter(this::removed).count();
                tutor.announcer().quiet("Removed %d of %s.".formatted(gone, Announcer.counted(removals.size(), "thing")));
              } catch (EngineException e) {
                tutor.announcer().say("The engine does not say what is left: " + e.getMessage());
              }
            },
            () -> {});
    if (!tutor.provisions().await(LONGEST, false, tutor.ctrlC()::pressed)) {
      tutor.announcer().say("Stopped. What was not removed yet stays.");
    }
  }

  private boolean removed(Item item) {
    if (tutor.ctrlC().pressed()) {
      return false;
    }
    return switch (item.kind()) {
      case CONTAINER -> run("docker", "container", "rm", "--force", "--volumes", item.id());
      case VOLUME -> goneAlready(item) || run("docker", "volume", "rm", item.id());
      case NETWORK -> run("docker", "network", "rm", item.id());
      case IMAGE ->
          item.names().isEmpty()
              ? goneAlready(item) || run("docker", "image", "rm", item.id())
              : item.names().stream().allMatch(name -> run("docker", "image", "rm", name));
    };
  }

  /** A container takes its nameless volumes with it, and an image the nameless ones below it. */
  private boolean goneAlready(Item item) {
    return switch (item.kind()) {
      case VOLUME -> link.view().volumes().stream().noneMatch(v -> v.name().equals(item.id()));
      case IMAGE -> link.view().image(item.id()).isEmpty();
      case CONTAINER, NETWORK -> false;
    };
  }

  private boolean run(String... command) {
    var failed = failure(List.of(command));
    failed.ifPresent(
        why -> tutor.announcer().say(why + "\n\nTry `" + String.join(" ", command) + "`."));
    return failed.isEmpty();
  }

  private Optional<String> failure(List<String> command) {
    try {
      var result = link.hands().run(command, tutor.setup().workplace().get().directory());
      return result.succeeded()
          ? Optional.empty()
          : Optional.of("This could not be removed: " + Words.shortened(result.output()));
    } catch (IOException e) {
      return Optional.of("This could not be removed: " + e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.of("This could not be removed: the tutor ends.");
    }
  }
}
