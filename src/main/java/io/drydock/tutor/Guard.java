package io.drydock.tutor;

import io.drydock.docker.ContainerDetails;
import io.drydock.docker.EngineException;
import io.drydock.ledger.Forecast;
import io.drydock.ledger.Inventory;
import io.drydock.ledger.Item;
import io.drydock.words.Counted;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Before a line of the learner's takes something that was on the engine before the lesson, says
 * what, and asks. A yes counts for the same things until the tutor ends; after a no the same line
 * is asked about again.
 */
final class Guard {
  /** The variable that ends the asking with the value {@code off}. */
  static final String SWITCH = "DRYDOCK_GUARD";

  private static final int FIRST_API_THAT_SPARES_NAMES = 42;

  private final EngineRoom engine;
  private final LearnerShell shell;
  private final Voice voice;
  private final Ledger ledger;
  private final Clock clock;
  private final Set<Item> given = new HashSet<>();

  Guard(EngineRoom engine, LearnerShell shell, Voice voice, Ledger ledger, Clock clock) {
    this.engine = engine;
    this.shell = shell;
    this.voice = voice;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Whether the learner wants to be asked, as the variables of their shell say. */
  static boolean isOff(LearnerShell shell) {
    return "off".equals(shell.environment().get(SWITCH));
  }

  /**
   * Why a line is not to be run.
   *
   * @param asked whether somebody was there to answer
   */
  record Refusal(String says, boolean asked) {}

  /** Asks where it must; empty where the line may run. */
  Optional<Refusal> refusal(String line) throws InterruptedException {
    var link = engine.link();
    if (link.isEmpty() || !Forecast.concerns(line) || isOff(shell)) {
      return Optional.empty();
    }
    List<Forecast.Loss> losses;
    try {
      losses = losses(line, link.get());
    } catch (EngineException e) {
      return ask(
          List.of(), "What this takes could not be found out: " + e.getMessage(), link.get());
    }
    var taken = losses.stream().map(Forecast.Loss::item).toList();
    return taken.isEmpty()
        ? Optional.empty()
        : ask(
            taken,
            "This %s %s that %s here before the lesson:"
                .formatted(
                    losses.stream().allMatch(Forecast.Loss::certain) ? "takes" : "could take",
                    Counted.of(taken.size(), "thing"),
                    taken.size() == 1 ? "was" : "were"),
            link.get());
  }

  /** What was there before the lesson and would go, without a yes for it so far. */
  private List<Forecast.Loss> losses(String line, EngineLink link) throws InterruptedException {
    var now = Inventory.of(link.view());
    var before = ledger.of(link).orElse(now);
    var around =
        new Forecast.Circumstances(
            shell.directory(),
            clock.instant(),
            Forecast.dependsOnVolumes(line) && prunesNamedVolumes(link),
            container ->
                link.view()
                    .container(container.id())
                    .map(ContainerDetails::autoRemove)
                    .orElse(false));
    return Forecast.of(line, now, around).stream()
        .filter(loss -> before.holds(loss.item()) && !given.contains(loss.item()))
        .toList();
  }

  /** Client and engine agree on an API; before 1.42 a prune took every unused volume. */
  private boolean prunesNamedVolumes(EngineLink link) throws InterruptedException {
    try {
      var version =
          link.hands()
              .run(
                  List.of("docker", "version", "--format", "{{.Client.APIVersion}}"),
                  shell.directory());
      var text = version.output().strip();
      return !version.succeeded()
          || !text.matches("1\\.[0-9]{1,4}")
          || Integer.parseInt(text.substring("1.".length())) < FIRST_API_THAT_SPARES_NAMES;
    } catch (IOException _) {
      return true;
    }
  }

  private Optional<Refusal> ask(List<Item> items, String says, EngineLink link) {
    voice.say(says + ItemSizes.of(items, link, shell.directory()).list(items));
    var answer = voice.ask("Go on?", false);
    if (answer.isEmpty()) {
      return Optional.of(
          new Refusal(
              "Not run: nobody is here to be asked. Try the line with other names, or set `"
                  + SWITCH
                  + "=off`.",
              false));
    }
    if (!answer.get()) {
      return Optional.of(new Refusal("Not run.", true));
    }
    given.addAll(items);
    return Optional.empty();
  }
}
