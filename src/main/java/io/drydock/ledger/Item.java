package io.drydock.ledger;

import io.drydock.docker.ContainerSummary;
import io.drydock.docker.ImageSummary;
import io.drydock.docker.NetworkSummary;
import io.drydock.docker.VolumeSummary;
import java.util.List;
import java.util.Locale;

/**
 * One thing that can be lost.
 *
 * @param id what the engine knows it by; a volume's is its name
 * @param names what people know it by; of an image the names that would go
 * @param whole whether the thing itself goes, not only names of an image
 * @param size bytes, 0 where the engine's lists do not tell
 */
public record Item(Kind kind, String id, List<String> names, boolean whole, long size) {
  private static final int SHORT_ID = 12;

  /** What it is, in the order in which things can be removed. */
  public enum Kind {
    CONTAINER,
    IMAGE,
    VOLUME,
    NETWORK;

    /** The word of the Docker client for it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Item {
    names = List.copyOf(names);
  }

  static Item of(ContainerSummary container) {
    return new Item(Kind.CONTAINER, container.id(), List.of(container.name()), true, 0);
  }

  /** An image with all its names. */
  static Item of(ImageSummary image) {
    return new Item(Kind.IMAGE, image.id(), image.tags(), true, image.size());
  }

  static Item of(VolumeSummary volume) {
    return new Item(Kind.VOLUME, volume.name(), List.of(volume.name()), true, 0);
  }

  static Item of(NetworkSummary network) {
    return new Item(Kind.NETWORK, network.id(), List.of(network.name()), true, 0);
  }

  /** The same image, of which only these names go. */
  Item onlyNames(List<String> some) {
    return new Item(kind, id, some, false, 0);
  }

  /** Whether it is about the same thing. */
  boolean isSameAs(Item other) {
    return kind == other.kind && id.equals(other.id);
  }

  /** Its names, or a short ID where it has none. */
  public String title() {
    var bare = id.replace("sha256:", "");
    return names.isEmpty()
        ? bare.substring(0, Math.min(SHORT_ID, bare.length()))
        : String.join(", ", names);
  }
}
