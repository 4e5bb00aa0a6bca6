package io.drydock.check;

import io.drydock.docker.ImageDetails;
import io.drydock.docker.ImageSummary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the layers of an image hold, each by itself: what a later one removes is still there. */
final class ImageLayers {
  private ImageLayers() {}

  /** All paths, those of the lowest layer first. */
  static List<String> paths(ImageSummary image, Evidence evidence) {
    return layers(image, evidence).stream().flatMap(List::stream).toList();
  }

  /** For each path the diff ID of the topmost layer that holds it. */
  static Map<String, String> byPath(ImageSummary image, Evidence evidence) {
    var ids = evidence.details(image).map(ImageDetails::layers).orElse(List.of());
    var layers = layers(image, evidence);
    var all = new HashMap<String, String>();
    for (int i = 0; i < Math.min(ids.size(), layers.size()); i++) {
      for (var path : layers.get(i)) {
        all.put(path, ids.get(i));
      }
    }
    return all;
  }

  private static List<List<String>> layers(ImageSummary image, Evidence evidence) {
    return evidence.ask(
        List.of("layer paths", image.id()),
        () ->
            SlowAnswers.ofSave(
                evidence.setting().limits().save(),
                () -> evidence.engine().layerPaths(image.id())));
  }

  /** Which layer holds a path that should be in none, and whether it can still be seen. */
  static Optional<Cause> cause(
      String reference, List<Expectation> expect, ImageSummary image, Evidence evidence) {
    var matching = new Matching(evidence::startOf, Notation.PLAIN);
    var layers = layers(image, evidence);
    for (var expectation : expect) {
      if (expectation.property().equals("layer-paths")) {
        var unwanted = unwanted(expectation.matcher());
        for (int i = 0; i < layers.size(); i++) {
          for (var path : layers.get(i)) {
            if (unwanted.isPresent() && matching.fits(unwanted.get(), path)) {
              return Optional.of(held(reference, path, i, image, evidence));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** What no path may be like, where the author said it so. */
  private static Optional<Matcher> unwanted(Matcher matcher) {
    return switch (matcher) {
      case Matcher.Negated(Matcher.Contains(var path)) -> Optional.of(new Matcher.Equal(path));
      case Matcher.Negated(Matcher.Some(var inner)) -> Optional.of(inner);
      case Matcher.Every(Matcher.Negated(var inner)) -> Optional.of(inner);
      default -> Optional.empty();
    };
  }

  private static Cause held(
      String reference, String path, int layer, ImageSummary image, Evidence evidence) {
    boolean seen = evidence.imageFile(image, path).isPresent();
    return new Cause(
        seen ? "image.layer-holds" : "image.layer-still-holds",
        "`%s` is in layer %d of `%s`%s%s."
            .formatted(
                path,
                layer + 1,
                reference,
                step(layer, image, evidence),
                seen ? "" : "; a later layer only hides it"),
        seen
            ? "Try to remove it in the same instruction that makes it, or not to copy it."
            : "Try to remove it in the same `RUN` that makes it.");
  }

  /** The instruction that made a layer: those without a layer have no size. */
  private static String step(int layer, ImageSummary image, Evidence evidence) {
    var steps =
        evidence.history(image).reversed().stream().filter(entry -> entry.size() > 0).toList();
    return layer < steps.size() ? ", made by " + Words.quoted(steps.get(layer).createdBy()) : "";
  }
}
