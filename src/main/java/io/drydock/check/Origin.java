package io.drydock.check;

import io.drydock.docker.ContainerSummary;
import io.drydock.docker.ImageDetails;
import io.drydock.docker.ImageReference;
import io.drydock.docker.ImageSummary;
import java.time.Instant;
import java.util.List;

/** What containers and images are made from, and when an image came to be on the engine. */
final class Origin {
  private Origin() {}

  /** Whether a container is of that image, or was made from one of that name. */
  static boolean isMadeFrom(ContainerSummary container, String image, Evidence evidence) {
    return evidence.image(image).map(i -> i.id().equals(container.imageId())).orElse(false)
        || ImageReference.of(container.image()).equals(ImageReference.of(image));
  }

  /** Whether the lowest layers of an image are all the layers of its base. */
  static boolean builtFrom(ImageSummary image, ImageSummary base, Evidence evidence) {
    var layers = layers(image, evidence);
    var lowest = layers(base, evidence);
    return !lowest.isEmpty()
        && layers.size() >= lowest.size()
        && layers.subList(0, lowest.size()).equals(lowest);
  }

  /** The diff IDs of its layers, lowest first; none where the engine tells nothing of it. */
  static List<String> layers(ImageSummary image, Evidence evidence) {
    return evidence.details(image).map(ImageDetails::layers).orElse(List.of());
  }

  /** When the image came to be here: the later of its build and its last tag. */
  static Instant appeared(ImageSummary image, Evidence evidence) {
    var details = evidence.details(image);
    var created = details.map(ImageDetails::created).orElse(image.created());
    return details.flatMap(ImageDetails::lastTagged).filter(created::isBefore).orElse(created);
  }
}
