package io.drydock.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.EnginePrograms;
import io.drydock.PracticeEngineForTests;
import io.drydock.ThrowawayEngine;
import io.drydock.docker.ContainerDetails;
import io.drydock.docker.DockerCall;
import io.drydock.docker.EngineApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What goes was foretold: random things on a real engine, random calls that remove some of them,
 * and what the engine took against what the forecast said. Runs for a minute on each image store;
 * {@code -Ddrydock.forecast.minutes=N} for longer, {@code -Ddrydock.forecast.seed=N} again as it
 * was.
 */
@ParameterizedClass
@EnumSource
@Timeout(7200)
class ForecastIT {
  /** The engine's two stores. */
  enum Store {
    CLASSIC,
    CONTAINERD
  }

  private static final String IMAGE = Item.Kind.IMAGE + " ";
  private static final List<String> NAMES = List.of("me/a:1", "me/a:2", "me/b", "me/c:x", "d");
  private static final List<String> CONTAINERS = List.of("one", "two", "three", "four");
  private static final List<String> VOLUMES = List.of("data", "logs", "spare");
  private static final List<String> NETWORKS = List.of("front", "back");
  private static final List<String> LABELS = List.of("keep=yes", "lesson=one");

  @Parameter Store store;
  @TempDir Path folder;

  private ThrowawayEngine engine;
  private EngineApi api;
  private Random random;
  private final List<String> done = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    var alpine = folder.resolve("alpine.tar");
    var practice = PracticeEngineForTests.get().having("alpine");
    practice.dockerOk("save", "--output", alpine.toString(), "alpine");
    engine =
        new ThrowawayEngine(
                EnginePrograms.fetched("28.5"),
                "--feature=containerd-snapshotter=" + (store == Store.CONTAINERD))
            .start();
    api = EngineApi.connect(engine.address(), Duration.ofSeconds(20));
    engine.docker(folder, "load", "--input", alpine.toString());
    Files.createDirectories(folder.resolve("context"));
  }

  @AfterEach
  void close() throws IOException {
    // A daemon that ends waits for its containers.
    var all = engine.tryDocker(folder, "ps", "-aq").lines().toList();
    if (!all.isEmpty()) {
      var command = new ArrayList<>(List.of("rm", "-f"));
      command.addAll(all);
      engine.tryDocker(folder, command.toArray(String[]::new));
    }
    api.close();
    engine.close();
  }

  private String any(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }

  private String imageOrId() {
    var images = api.images();
    return random.nextInt(4) > 0 || images.isEmpty()
        ? any(NAMES)
        : images.get(random.nextInt(images.size())).id();
  }

  private List<String> making() {
    return switch (random.nextInt(9)) {
      case 0 -> List.of("tag", any(NAMES), any(NAMES));
      case 1 -> List.of("tag", "alpine", any(NAMES));
      case 2, 3 ->
          List.of(
              "import",
              "--change",
              "LABEL " + any(LABELS) + " n=" + random.nextInt(),
              "alpine.tar",
              any(NAMES));
      case 4 -> List.of("volume", "create", "--label", any(LABELS), any(VOLUMES));
      case 5 -> List.of("network", "create", "--label", any(LABELS), any(NETWORKS));
      case 6 ->
          List.of(
              "run",
              "-d",
              "--rm",
              "--network",
              "none",
              "--name",
              any(CONTAINERS),
              "-v",
              "/x",
              "alpine",
              "sleep",
              "600");
      case 7 ->
          List.of(
              "create",
              "--label",
              any(LABELS),
              "--network",
              any(NETWORKS),
              "--name",
              any(CONTAINERS),
              "-v",
              any(VOLUMES) + ":/v",
              "-v",
              "/anonymous",
              any(NAMES),
              "true");
      default ->
          List.of(
              "run",
              "-d",
              "--network",
              "none",
              "--name",
              any(CONTAINERS),
              "alpine",
              "sleep",
              "600");
    };
  }

  private List<String> removing() {
    return switch (random.nextInt(21)) {
      case 0 -> List.of("rm", any(CONTAINERS), any(CONTAINERS));
      case 1 -> List.of("rm", "-f", any(CONTAINERS));
      case 2 -> List.of("rm", "-fv", any(CONTAINERS));
      case 3 -> List.of("rmi", imageOrId());
      case 4 -> List.of("rmi", "-f", imageOrId());
      case 5 -> List.of("image", "rm", any(NAMES), any(NAMES));
      case 6 -> List.of("volume", "rm", any(VOLUMES));
      case 7 -> List.of("network", "rm", any(NETWORKS), any(NETWORKS));
      case 8 -> List.of("stop", "-t", "0", any(CONTAINERS));
      case 9 -> List.of("kill", any(CONTAINERS));
      case 10 -> List.of("container", "prune", "-f", "--filter", "label=" + any(LABELS));
      case 11 -> List.of("image", "prune", "-f");
      case 12 -> List.of("image", "prune", "-af", "--filter", "label!=" + any(LABELS));
      case 13 -> List.of("volume", "prune", "-f", random.nextBoolean() ? "--all" : "--force");
      case 14 -> List.of("network", "prune", "-f");
      case 15 -> List.of("system", "prune", "-f", random.nextBoolean() ? "--volumes" : "--force");
      case 16 -> List.of("tag", any(NAMES), any(NAMES));
      case 17 -> List.of("commit", any(CONTAINERS), any(NAMES));
      case 18 -> List.of("import", "alpine.tar", any(NAMES));
      case 19 -> List.of("build", "-q", "-t", any(NAMES), "context");
      default -> List.of("image", "prune", "-af");
    };
  }

  private String docker(List<String> words) throws IOException {
    if (words.getFirst().equals("build")) {
      Files.writeString(
          folder.resolve("context/Dockerfile"), "FROM alpine\nLABEL n=" + random.nextInt() + "\n");
    }
    done.add("docker " + String.join(" ", words));
    return engine.tryDocker(folder, words.toArray(String[]::new));
  }

  @Test
  void nothingGoesThatWasNotForetold() throws IOException {
    long seed = Long.getLong("drydock.forecast.seed", System.nanoTime());
    random = new Random(seed);
    var until =
        Instant.now().plus(Duration.ofMinutes(Integer.getInteger("drydock.forecast.minutes", 1)));
    int rounds = 0;
    int gone = 0;
    int foretold = 0;
    while (Instant.now().isBefore(until)) {
      for (int i = random.nextInt(4); i >= 0; i--) {
        docker(making());
      }
      var words = removing();
      var before = Inventory.of(api);
      var call = DockerCall.in("docker " + String.join(" ", words)).getFirst();
      var around =
          new Circumstances(
              folder,
              Instant.now(),
              false,
              Optional.empty(),
              api.info().namelessImagesGo(),
              c -> api.container(c.id()).map(ContainerDetails::autoRemove).orElse(false));
      var losses =
          things(Forecast.of(call, before, around).stream().map(Forecast.Loss::item).toList());
      var said = docker(words);
      settle();
      var lost = lost(before, Inventory.of(api));
      rounds++;
      gone += lost.size();
      foretold += losses.size();
      var unforetold = new TreeSet<>(lost);
      unforetold.removeAll(losses);
      assertThat(unforetold)
          .as(
              "seed %d, %s said %s after %s",
              seed, words, said, done.subList(Math.max(0, done.size() - 40), done.size()))
          .isEmpty();
      if (!engine.tryDocker(folder, "image", "inspect", "alpine").contains("sha256")) {
        docker(List.of("load", "--input", "alpine.tar"));
      }
      if (rounds % 25 == 0) {
        // Things pile up; an emptier engine has other cases.
        docker(List.of("container", "prune", "-f"));
      }
    }
    System.err.printf(
        "[forecast] %s: %d calls, %d things went, %d were foretold, seed %d%n",
        store, rounds, gone, foretold, seed);
    assertThat(gone).as("things that went").isPositive();
  }

  /** A container that was stopped with --rm goes a moment later. */
  private void settle() {
    for (int i = 0; i < 40; i++) {
      if (api.containers().stream()
          .noneMatch(c -> c.gone() || c.state().equals("exited") && rm(c.id()))) {
        return;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private boolean rm(String id) {
    return api.container(id).map(ContainerDetails::autoRemove).orElse(false);
  }

  private TreeSet<String> lost(Inventory before, Inventory after) {
    var lost = things(before.items().toList());
    lost.removeAll(things(after.items().toList()));
    // An image that lost its name to one that was made on top of it is in no list, and still there.
    lost.removeIf(
        thing -> thing.startsWith(IMAGE) && api.image(thing.substring(IMAGE.length())).isPresent());
    return lost;
  }

  /** Each thing by its ID; an image also by each of its names, for those can go alone. */
  private static TreeSet<String> things(List<Item> items) {
    var all = new TreeSet<String>();
    for (var item : items) {
      if (item.whole()) {
        all.add(item.kind() + " " + item.id());
      }
      if (item.kind() == Item.Kind.IMAGE) {
        item.names().forEach(name -> all.add("NAME " + name));
      }
    }
    return all;
  }
}
