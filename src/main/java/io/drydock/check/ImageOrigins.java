package io.drydock.check;

import io.drydock.docker.DockerCall;
import io.drydock.docker.ImageReference;
import io.drydock.docker.ImageSummary;
import java.util.List;
import java.util.Optional;

/** An image that came about in another way than by a build or a commit. */
final class ImageOrigins {
  private ImageOrigins() {}

  /** Where the newest command that names the image was an import, or a mere tag. */
  static Optional<Cause> other(String reference, ImageSummary image, Evidence evidence) {
    var wanted = ImageReference.of(reference);
    return evidence.ranSince(Since.TASK).stream()
        .flatMap(ran -> ran.calls().reversed().stream())
        .filter(call -> isNamed(call, wanted))
        .findFirst()
        .flatMap(call -> said(call, reference, image));
  }

  private static boolean isNamed(DockerCall call, ImageReference wanted) {
    return Slip.isOf(call, "image import", "image tag", "container commit", "image build")
        && (call.arguments().stream().skip(1).anyMatch(word -> is(word, wanted))
            || call.flags().getOrDefault("tag", List.of()).stream()
                .anyMatch(word -> is(word, wanted)));
  }

  private static boolean is(String word, ImageReference wanted) {
    return ImageReference.parse(word).filter(wanted::equals).isPresent();
  }

  private static Optional<Cause> said(DockerCall call, String reference, ImageSummary image) {
    return switch (call.name()) {
      case "image import" ->
          Optional.of(
              new Cause(
                  "image.imported",
                  "`%s` was made with `docker image import`: of bare files, in one layer, without what the image knew."
                      .formatted(reference),
                  "Look at the command that the task names."));
      case "image tag" ->
          image.tags().stream()
              .filter(tag -> !is(tag, ImageReference.of(reference)))
              .findFirst()
              .map(
                  tag ->
                      new Cause(
                          "image.only-tagged",
                          "`%s` is only another name of `%s`: `docker image tag` makes no image."
                              .formatted(reference, tag),
                          "Look at the command that the task names."));
      default -> Optional.empty();
    };
  }
}
