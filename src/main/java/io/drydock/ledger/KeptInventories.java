package io.drydock.ledger;

import io.drydock.docker.ContainerSummary;
import io.drydock.docker.ImageSummary;
import io.drydock.docker.NetworkSummary;
import io.drydock.docker.VolumeSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was on an engine at some moments, kept on disk for the next tutor: one small file for each
 * moment, of what names, compares and dates things, and no more.
 *
 * @param folder made when something is kept
 */
public record KeptInventories(Path folder) {
  private static final String FIRST = "inventory 1 ";
  private static final long MOST_BYTES = 4 << 20;

  /**
   * What was there at that moment.
   *
   * @param engine the engine's ID; what was kept of another engine is none
   */
  public Optional<Inventory> read(String engine, String moment) {
    try {
      var file = file(moment);
      if (engine.isEmpty() || !Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
        return Optional.empty();
      }
      var lines = Files.readAllLines(file);
      return !lines.isEmpty() && lines.getFirst().equals(FIRST + engine)
          ? Optional.of(parse(lines.subList(1, lines.size())))
          : Optional.empty();
    } catch (IOException | RuntimeException _) {
      // A damaged file is as good as none: what is there now counts as having been there.
      return Optional.empty();
    }
  }

  /** Keeps what is there at that moment, all of it or nothing. */
  public void keep(String engine, String moment, Inventory inventory) throws IOException {
    Files.createDirectories(folder);
    var beside = Files.createTempFile(folder, "new", ".tmp");
    try {
      Files.write(beside, lines(engine, inventory));
      Files.move(
          beside,
          file(moment),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** The next look at that moment is the first one. */
  public void forget(String moment) {
    try {
      Files.deleteIfExists(file(moment));
    } catch (IOException _) {
      // It is compared with again, and what it would take is asked about.
    }
  }

  /** A moment is the ID of a lesson, or of a lesson and a task with a slash between. */
  private Path file(String moment) {
    return folder.resolve(moment.replace('/', '+') + ".inventory");
  }

  private static List<String> lines(String engine, Inventory inventory) {
    var lines = new ArrayList<String>();
    lines.add(FIRST + engine);
    for (var image : inventory.images()) {
      lines.add(
          "image %s %s %d %s"
              .formatted(
                  image.id(), image.created(), image.size(), String.join(",", image.tags())));
    }
    for (var container : inventory.containers()) {
      lines.add(
          "container %s %s %s".formatted(container.id(), container.created(), container.name()));
    }
    for (var volume : inventory.volumes()) {
      lines.add(
          "volume %s %s"
              .formatted(volume.name(), volume.created().map(Instant::toString).orElse("-")));
    }
    for (var network : inventory.networks()) {
      lines.add("network %s %s %s".formatted(network.id(), network.created(), network.name()));
    }
    return lines;
  }

  private static Inventory parse(List<String> lines) {
    var images = new ArrayList<ImageSummary>();
    var containers = new ArrayList<ContainerSummary>();
    var volumes = new ArrayList<VolumeSummary>();
    var networks = new ArrayList<NetworkSummary>();
    for (var line : lines) {
      var words = line.split(" ", -1);
      switch (words[0]) {
        case "image" -> images.add(image(words));
        case "container" -> containers.add(container(words));
        case "volume" -> volumes.add(volume(words));
        case "network" -> networks.add(network(words));
        default -> throw new IllegalArgumentException(line);
      }
    }
    return new Inventory(images, containers, volumes, networks);
  }

  private static ImageSummary image(String[] words) {
    var tags = words[4].isEmpty() ? List.<String>of() : List.of(words[4].split(","));
    return new ImageSummary(
        words[1], tags, List.of(), "", Instant.parse(words[2]), Long.parseLong(words[3]), Map.of());
  }

  private static ContainerSummary container(String[] words) {
    return new ContainerSummary(
        words[1],
        words[3],
        "",
        "",
        "",
        Instant.parse(words[2]),
        "",
        "",
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  private static VolumeSummary volume(String[] words) {
    var created =
        words[2].equals("-") ? Optional.<Instant>empty() : Optional.of(Instant.parse(words[2]));
    return new VolumeSummary(words[1], "", "", Map.of(), created);
  }

  private static NetworkSummary network(String[] words) {
    return new NetworkSummary(
        words[1], words[3], "", "", false, List.of(), Map.of(), Instant.parse(words[2]));
  }
}
