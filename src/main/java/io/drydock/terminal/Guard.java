package io.drydock.terminal;

import io.drydock.check.Words;
import io.drydock.docker.ContainerDetails;
import io.drydock.docker.EngineException;
import io.drydock.ledger.Forecast;
import io.drydock.ledger.Inventory;
import io.drydock.ledger.Item;
import java.io.IOException;
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

  private static final int MOST_SHOWN = 15;
  private static final int FIRST_API_THAT_SPARES_NAMES = 42;

  private final Conversation tutor;
  private final Set<Item> given = new HashSet<>();

  Guard(Conversation tutor) {
    this.tutor = tutor;
  }

  /**
   * Why a line is not to be run.
   *
   * @param asked whether somebody was there to answer
   */
  record Refusal(String says, boolean asked) {}

  /** Asks where it must; empty where the line may run. */
  Optional<Refusal> refusal(String line) throws InterruptedException {
    var place = tutor.setup().workplace().get();
    var link = tutor.engine().link();
    if (link.isEmpty()
        || !Forecast.concerns(line)
        || "off".equals(place.environment().get(SWITCH))) {
      return Optional.empty();
    }
    List<Forecast.Loss> losses;
    try {
      losses = losses(line, link.get(), place);
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
                    Announcer.counted(taken.size(), "thing"),
                    taken.size() == 1 ? "was" : "were"),
            link.get());
  }

  /** What was there before the lesson and would go, without a yes for it so far. */
  private List<Forecast.Loss> losses(String line, EngineLink link, Setup.Workplace place)
      throws InterruptedException {
    var now = Inventory.of(link.view());
    var ledger = ledger(tutor).orElse(now);
    var around =
        new Forecast.Circumstances(
            place.directory(),
            tutor.setup().clock().instant(),
            Forecast.dependsOnVolumes(line) && prunesNamedVolumes(link, place),
            container ->
                link.view()
                    .container(container.id())
                    .map(ContainerDetails::autoRemove)
                    .orElse(false));
    return Forecast.of(line, now, around).stream()
        .filter(loss -> ledger.holds(loss.item()) && !given.contains(loss.item()))
        .toList();
  }

  /**
   * What was there before the lesson; empty where that is not known, so that everything may have
   * been.
   */
  static Optional<Inventory> ledger(Conversation tutor) throws InterruptedException {
    var ledger = tutor.provisions().baselines().at(tutor.session().lesson().id());
    // The practice engine is the tutor's own: what a lesson that goes on has made there is the
    // lesson's.
    return tutor.engine().link().orElseThrow().isPractice()
        ? ledger.map(all -> all.before(tutor.judging().lessonStarted()))
        : ledger;
  }

  /** Client and engine agree on an API; before 1.42 a prune took every unused volume. */
  private static boolean prunesNamedVolumes(EngineLink link, Setup.Workplace place)
      throws InterruptedException {
    try {
      var version =
          link.hands()
              .run(
                  List.of("docker", "version", "--format", "{{.Client.APIVersion}}"),
                  place.directory());
      var text = version.output().strip();
      return !version.succeeded()
          || !text.matches("1\\.[0-9]{1,4}")
          || Integer.parseInt(text.substring("1.".length())) < FIRST_API_THAT_SPARES_NAMES;
    } catch (IOException _) {
      return true;
    }
  }

  private Optional<Refusal> ask(List<Item> items, String says, EngineLink link) {
    tutor
        .announcer()
        .say(
            says + list(items, Sizes.of(items, link, tutor.setup().workplace().get().directory())));
    var answer = tutor.setup().screen().ask("Go on?", false);
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

  /** A list in Markdown. */
  static String list(List<Item> items, Sizes sizes) {
    var text = new StringBuilder(items.isEmpty() ? "" : "\n\n");
    for (var item : items.subList(0, Math.min(items.size(), MOST_SHOWN))) {
      var size = sizes.of(item);
      text.append("- ")
          .append(item.whole() ? "" : "a name of an ")
          .append(item.kind().word())
          .append(": `")
          .append(Words.shortened(item.title()).replace('`', '\''))
          .append(size.isEmpty() ? "`\n" : "`, " + size + "\n");
    }
    return items.size() > MOST_SHOWN
        ? text + "- and " + (items.size() - MOST_SHOWN) + " more\n"
        : text.toString();
  }
}
