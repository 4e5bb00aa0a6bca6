package io.drydock.tutor;

import io.drydock.docker.ContainerSummary;
import io.drydock.docker.ImageSummary;
import io.drydock.docker.NetworkSummary;
import io.drydock.docker.VolumeSummary;
import io.drydock.words.Bytes;
import io.drydock.words.Counted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became different between two looks at an engine, in a few words. */
final class ChangeLine {
  private static final int MOST_PARTS = 6;

  private final EngineSnapshot before;
  private final EngineSnapshot after;
  private final Function<String, List<String>> layersOf;
  private final List<String> parts = new ArrayList<>();

  private ChangeLine(
      EngineSnapshot before, EngineSnapshot after, Function<String, List<String>> layersOf) {
    this.before = before;
    this.after = after;
    this.layersOf = layersOf;
  }

  /**
   * The parts of the line; none where nothing changed.
   *
   * @param layersOf the layers of an image by its ID, empty where they are not known
   */
  static List<String> of(
      EngineSnapshot before, EngineSnapshot after, Function<String, List<String>> layersOf) {
    var line = new ChangeLine(before, after, layersOf);
    line.images();
    line.containers();
    line.volumes();
    line.networks();
    if (line.parts.size() <= MOST_PARTS) {
      return List.copyOf(line.parts);
    }
    var most = new ArrayList<>(line.parts.subList(0, MOST_PARTS));
    most.add("and " + (line.parts.size() - MOST_PARTS) + " more");
    return List.copyOf(most);
  }

  private void images() {
    var idsBefore = before.images().stream().map(ImageSummary::id).collect(Collectors.toSet());
    var idsAfter = after.images().stream().map(ImageSummary::id).collect(Collectors.toSet());
    var tagsBefore = tags(before);
    var tagsAfter = tags(after);
    for (var image : after.images()) {
      if (!idsBefore.contains(image.id())) {
        parts.add("+ image " + name(image) + ", " + Bytes.inWords(image.size()) + layers(image));
      }
    }
    for (var image : before.images()) {
      if (!idsAfter.contains(image.id())) {
        parts.add("- image " + name(image) + ", " + Bytes.inWords(image.size()));
      }
    }
    tagsAfter.forEach(
        (tag, id) -> {
          var was = tagsBefore.get(tag);
          boolean sameImage = id.equals(was);
          if (was == null && idsBefore.contains(id)) {
            parts.add("+ tag " + tag);
          } else if (was != null && !sameImage && idsAfter.contains(was)) {
            parts.add("tag " + tag + " moved to " + shortId(id));
          }
        });
    tagsBefore.forEach(
        (tag, id) -> {
          if (!tagsAfter.containsKey(tag) && idsAfter.contains(id)) {
            parts.add("- tag " + tag);
          }
        });
  }

  /** How many of a new image's layers were on the engine already, and with whom it shares them. */
  private String layers(ImageSummary image) {
    var own = layersOf.apply(image.id());
    if (own.isEmpty()) {
      return "";
    }
    Set<String> known = new HashSet<>();
    ImageSummary closest = null;
    int most = 0;
    for (var other : before.images()) {
      var layers = layersOf.apply(other.id());
      known.addAll(layers);
      int shared = sharedFromBelow(own, layers);
      if (shared > most || shared > 0 && shared == most && closer(other, closest)) {
        most = shared;
        closest = other;
      }
    }
    long fresh = own.stream().distinct().filter(layer -> !known.contains(layer)).count();
    long reused = own.size() - fresh;
    var words = ", " + Counted.of((int) fresh, "layer") + " new";
    if (reused == 0) {
      return words;
    }
    return words
        + ", "
        + reused
        + " shared"
        + (closest == null ? "" : " with " + name(now(closest)));
  }

  /**
   * Of two images on the same layers the one that has nothing of its own above them is the base; a
   * name says more than an ID.
   */
  private boolean closer(ImageSummary one, ImageSummary other) {
    int difference = layersOf.apply(one.id()).size() - layersOf.apply(other.id()).size();
    return difference < 0 || difference == 0 && now(other).dangling() && !now(one).dangling();
  }

  /** The same image with the names that it has after the command. */
  private ImageSummary now(ImageSummary image) {
    return after.images().stream()
        .filter(other -> other.id().equals(image.id()))
        .findFirst()
        .orElse(image);
  }

  private static int sharedFromBelow(List<String> one, List<String> other) {
    int shared = 0;
    while (shared < Math.min(one.size(), other.size())
        && one.get(shared).equals(other.get(shared))) {
      shared++;
    }
    return shared;
  }

  private void containers() {
    var old = new HashMap<String, ContainerSummary>();
    before.containers().forEach(container -> old.put(container.id(), container));
    for (var container : after.containers()) {
      var was = old.remove(container.id());
      if (was == null) {
        parts.add("+ container " + container.name() + ", " + container.state());
      } else if (!was.state().equals(container.state())) {
        parts.add("container " + container.name() + " " + container.state());
      } else if (!was.name().equals(container.name())) {
        parts.add("container " + was.name() + " is now " + container.name());
      }
    }
    for (var container : before.containers()) {
      if (old.containsKey(container.id())) {
        parts.add("- container " + container.name());
      }
    }
  }

  private void volumes() {
    addedAndRemoved(
        "volume",
        names(before.volumes(), ChangeLine::name),
        names(after.volumes(), ChangeLine::name));
  }

  private void networks() {
    addedAndRemoved(
        "network",
        names(before.networks(), NetworkSummary::name),
        names(after.networks(), NetworkSummary::name));
  }

  private void addedAndRemoved(String what, List<String> old, List<String> now) {
    now.stream()
        .filter(name -> !old.contains(name))
        .forEach(name -> parts.add("+ " + what + " " + name));
    old.stream()
        .filter(name -> !now.contains(name))
        .forEach(name -> parts.add("- " + what + " " + name));
  }

  private static <T> List<String> names(List<T> things, Function<T, String> name) {
    return things.stream().map(name).toList();
  }

  private static String name(VolumeSummary volume) {
    return volume.anonymous() ? volume.name().substring(0, 12) + " (anonymous)" : volume.name();
  }

  private static Map<String, String> tags(EngineSnapshot snapshot) {
    var tags = new LinkedHashMap<String, String>();
    snapshot.images().forEach(image -> image.tags().forEach(tag -> tags.put(tag, image.id())));
    return tags;
  }

  private static String name(ImageSummary image) {
    return image.dangling() ? shortId(image.id()) : image.tags().getFirst();
  }

  private static String shortId(String id) {
    var digits = id.startsWith("sha256:") ? id.substring(7) : id;
    return digits.substring(0, Math.min(12, digits.length()));
  }
}
