package io.drydock.ledger;

import io.drydock.docker.ImageSummary;
import io.drydock.docker.NetworkSummary;
import java.util.stream.Stream;

/** What the prune commands take. */
record Prune(PruneFilter filter) {

  Stream<Item> containers(Inventory left) {
    return left.containers().stream()
        .filter(c -> !c.running())
        .filter(c -> filter.takes(c.labels(), c.created()))
        .map(Item::of);
  }

  /** Images without a name, or all that no container was made from. */
  Stream<Item> images(Inventory left, boolean all) {
    return left.images().stream()
        .filter(i -> all || i.dangling())
        .filter(i -> isUnused(i, left))
        .filter(i -> filter.takes(i.labels(), i.created()))
        .map(Item::of);
  }

  /** The names of images that have several, and from which containers were made. */
  Stream<Item> namesInUse(Inventory left) {
    return left.images().stream()
        .filter(i -> !isUnused(i, left) && i.tags().size() > 1)
        .filter(i -> filter.takes(i.labels(), i.created()))
        .map(i -> Item.of(i).onlyNames(i.tags()));
  }

  private static boolean isUnused(ImageSummary image, Inventory left) {
    return left.containers().stream().noneMatch(c -> c.imageId().equals(image.id()));
  }

  Stream<Item> volumes(Inventory left, boolean named) {
    return left.volumes().stream()
        .filter(v -> named || v.anonymous())
        .filter(v -> left.containers().stream().noneMatch(c -> c.volumes().contains(v.name())))
        .filter(
            v ->
                v.created()
                    .map(t -> filter.takes(v.labels(), t))
                    .orElseGet(() -> filter.takes(v.labels())))
        .map(Item::of);
  }

  Stream<Item> networks(Inventory left) {
    return left.networks().stream()
        .filter(n -> !inUse(n, left))
        .filter(n -> filter.takes(n.labels(), n.created()))
        .map(Item::of);
  }

  /** Containers that do not run hold no network. */
  static boolean inUse(NetworkSummary network, Inventory left) {
    return left.containers().stream()
        .anyMatch(c -> c.running() && c.networks().contains(network.name()));
  }
}
