package io.drydock.tutor;

import io.drydock.check.Words;
import io.drydock.ledger.Item;
import io.drydock.words.Counted;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Removes things from the engine, one after the other, until Ctrl-C; what cannot be removed is
 * said.
 */
record Remover(
    EngineLink link, LearnerShell shell, Voice voice, CtrlC ctrlC, Provisions provisions) {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Does something of this kind in its turn, and waits for its end. */
  void inTurn(Runnable work) throws InterruptedException {
    ctrlC.listen();
    provisions.whileBusy(work, () -> {});
    if (!provisions.await(LONGEST, false, ctrlC::pressed)) {
      voice.say("Stopped. What was not removed yet stays.");
    }
  }

  /** Removes what it can, and says how much that was. */
  void remove(List<Item> items) {
    long gone = items.stream().filter(this::removed).count();
    voice.quiet("Removed %d of %s.".formatted(gone, Counted.of(items.size(), "thing")));
  }

  private boolean removed(Item item) {
    if (ctrlC.pressed()) {
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

  boolean run(String... command) {
    var failed = failure(List.of(command));
    failed.ifPresent(why -> voice.say(why + "\n\nTry `" + String.join(" ", command) + "`."));
    return failed.isEmpty();
  }

  private Optional<String> failure(List<String> command) {
    try {
      var result = link.hands().run(command, shell.directory());
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
