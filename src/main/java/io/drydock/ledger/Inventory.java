package io.drydock.ledger;

import io.drydock.docker.ContainerSummary;
import io.drydock.docker.EngineView;
import io.drydock.docker.ImageReference;
import io.drydock.docker.ImageSummary;
import io.drydock.docker.NetworkSummary;
import io.drydock.docker.VolumeSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is on an engine at one moment. */
public record Inventory(
    List<ImageSummary> images,
    List<ContainerSummary> containers,
    List<VolumeSummary> volumes,
    List<NetworkSummary> networks) {
  private static final Set<String> PREDEFINED =
      Set.of("bridge", "host", "none", "ingress", "docker_gwbridge");

  /** An engine without anything. */
  public static final Inventory EMPTY = new Inventory(List.of(), List.of(), List.of(), List.of());

  /** What is there now: four calls. Networks that the engine itself makes are left out. */
  public static Inventory of(EngineView view) {
    return new Inventory(
        view.images(),
        view.containers(),
        view.volumes(),
        view.networks().stream().filter(network -> !PREDEFINED.contains(network.name())).toList());
  }

  /** Whether a thing, or one of an image's names, was there. */
  public boolean holds(Item item) {
    return switch (item.kind()) {
      case IMAGE -> image(item.id()).filter(was -> hadAny(was, item)).isPresent();
      case CONTAINER -> containers.stream().anyMatch(c -> c.id().equals(item.id()));
      case VOLUME -> volumes.stream().anyMatch(v -> v.name().equals(item.id()));
      case NETWORK -> networks.stream().anyMatch(n -> n.id().equals(item.id()));
    };
  }

  /** An image that only loses names which came later loses nothing of what was there. */
  private static boolean hadAny(ImageSummary was, Item item) {
    return item.whole() || item.names().stream().anyMatch(was.tags()::contains);
  }

  /** The image with that ID. */
  public Optional<ImageSummary> image(String id) {
    return images.stream().filter(image -> image.id().equals(id)).findFirst();
  }

  /** The image to which a name points. */
  public Optional<ImageSummary> named(String tag) {
    return images.stream().filter(image -> image.tags().contains(tag)).findFirst();
  }

  /**
   * The name that an image has here and that a typed one means. Docker puts {@code
   * docker.io/library/} before a short one; Podman looks for any image whose name ends so.
   */
  Optional<String> nameMeant(String typed) {
    var familiar = ImageReference.parse(typed).map(ImageReference::familiar);
    return familiar
        .filter(name -> named(name).isPresent())
        .or(
            () ->
                familiar.flatMap(
                    name ->
                        images.stream()
                            .flatMap(image -> image.tags().stream())
                            .filter(tag -> tag.endsWith("/" + name))
                            .findFirst()));
  }

  /** What carries a name; of an image with several names, only this one. */
  public Optional<Item> item(Item.Kind kind, String name) {
    return items()
        .filter(item -> item.kind() == kind && item.names().contains(name))
        .findFirst()
        .map(
            item ->
                kind == Item.Kind.IMAGE && item.names().size() > 1
                    ? item.onlyNames(List.of(name))
                    : item);
  }

  /** All things, containers first, then what they use. */
  public Stream<Item> items() {
    return Stream.of(
            containers.stream().map(Item::of),
            images.stream().map(Item::of),
            volumes.stream().map(Item::of),
            networks.stream().map(Item::of))
        .flatMap(each -> each);
  }

  /** The same when these containers have ended. */
  Inventory stopped(Collection<ContainerSummary> ended) {
    return new Inventory(
        images,
        containers.stream().map(c -> ended.contains(c) ? c.withState("exited") : c).toList(),
        volumes,
        networks);
  }

  /** What is left when these things are gone. */
  Inventory without(Collection<Item> gone) {
    return new Inventory(
        images.stream().flatMap(image -> left(image, gone)).toList(),
        containers.stream().filter(c -> gone.stream().noneMatch(Item.of(c)::isSameAs)).toList(),
        volumes.stream().filter(v -> gone.stream().noneMatch(Item.of(v)::isSameAs)).toList(),
        networks.stream().filter(n -> gone.stream().noneMatch(Item.of(n)::isSameAs)).toList());
  }

  private static Stream<ImageSummary> left(ImageSummary image, Collection<Item> gone) {
    var tags = new ArrayList<>(image.tags());
    for (var item : gone) {
      if (item.isSameAs(Item.of(image))) {
        if (item.whole()) {
          return Stream.empty();
        }
        tags.removeAll(item.names());
      }
    }
    return Stream.of(
        new ImageSummary(
            image.id(),
            tags,
            image.digests(),
            image.parent(),
            image.created(),
            image.size(),
            image.labels()));
  }

  /** What was made before a moment. Images are as old as their build, whenever they came here. */
  public Inventory before(Instant moment) {
    return new Inventory(
        images.stream().filter(i -> i.created().isBefore(moment)).toList(),
        containers.stream().filter(c -> c.created().isBefore(moment)).toList(),
        volumes.stream()
            .filter(v -> v.created().map(t -> t.isBefore(moment)).orElse(true))
            .toList(),
        networks.stream().filter(n -> n.created().isBefore(moment)).toList());
  }

  /**
   * Everything here that an earlier inventory does not hold, containers first, then what they use.
   */
  public List<Item> since(Inventory earlier) {
    return items().flatMap(item -> newOf(item, earlier).stream()).toList();
  }

  /** The thing where it is new; of an image that is older, the names that are. */
  private static Optional<Item> newOf(Item item, Inventory earlier) {
    var was =
        item.kind() == Item.Kind.IMAGE ? earlier.image(item.id()) : Optional.<ImageSummary>empty();
    if (was.isEmpty()) {
      return earlier.holds(item) ? Optional.empty() : Optional.of(item);
    }
    var added = item.names().stream().filter(name -> !was.get().tags().contains(name)).toList();
    return added.isEmpty() ? Optional.empty() : Optional.of(item.onlyNames(added));
  }

  /** The volumes without a name that only these containers have. */
  Stream<Item> anonymousOnlyOf(List<ContainerSummary> gone) {
    return volumes().stream()
        .filter(VolumeSummary::anonymous)
        .filter(v -> gone.stream().anyMatch(c -> c.volumes().contains(v.name())))
        .filter(
            v ->
                containers().stream()
                    .filter(c -> !gone.contains(c))
                    .noneMatch(c -> c.volumes().contains(v.name())))
        .map(Item::of);
  }
}
