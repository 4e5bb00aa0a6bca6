package io.drydock.check;

import io.drydock.docker.ImageReference;
import io.drydock.docker.ImageSummary;
import java.util.List;
import java.util.Optional;

/** Finds images by what they are called. */
final class ImageNames {
  private ImageNames() {}

  /** The image behind a reference or an ID. */
  static Optional<ImageSummary> find(String reference, List<ImageSummary> images) {
    if (reference.startsWith("sha256:")) {
      return images.stream().filter(image -> image.id().equals(reference)).findFirst();
    }
    var wanted = ImageReference.of(reference);
    var name = wanted.familiar();
    var digest = wanted.name() + "@" + wanted.digest();
    return images.stream()
        .filter(image -> image.tags().contains(name) || image.digests().contains(digest))
        .findFirst();
  }
}
