package io.drydock.check;

import io.drydock.check.Verdict.Mismatch;
import io.drydock.docker.HistoryEntry;
import io.drydock.docker.ImageDetails;
import io.drydock.docker.ImageReference;
import io.drydock.docker.ImageSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges images on the engine. */
final class ImageJudge {
  private ImageJudge() {}

  static Finding judge(Check.Image check, Evidence evidence) {
    var reference = check.reference();
    if (!reference.startsWith("sha256:") && ImageReference.parse(reference).isEmpty()) {
      return Finding.unable(
          Words.quoted(reference) + " is not a valid image reference.",
          "Try to tell the lesson's author.");
    }
    var found = evidence.image(reference);
    if (Expectation.wantAbsence(check.expect())) {
      return found.filter(image -> reused(check, image, evidence).isEmpty()).isEmpty()
          ? Finding.passed("")
          : Finding.present(ImageCauses.stillThere(reference, found.get(), evidence));
    }
    if (found.isEmpty()) {
      return Finding.missing(ImageCauses.missing(reference, evidence));
    }
    var image = found.get();
    var mismatches = new ArrayList<>(reused(check, image, evidence));
    mismatches.addAll(mismatches(check, image, evidence));
    return Finding.of(
        mismatches,
        image.id(),
        mismatches.isEmpty()
            ? Optional.empty()
            : ImageDifferences.cause(check, image, mismatches.getFirst(), evidence));
  }

  /** An image that was there before does not count where the check says since when. */
  private static List<Mismatch> reused(Check.Image check, ImageSummary image, Evidence evidence) {
    var since = check.options().since();
    if (since.isEmpty()
        || !Origin.appeared(image, evidence).isBefore(evidence.startOf(since.get()))) {
      return List.of();
    }
    var expected = Words.expected(new Matcher.After(since.get()));
    return List.of(new Mismatch("created", expected, Origin.appeared(image, evidence).toString()));
  }

  private static List<Mismatch> mismatches(
      Check.Image check, ImageSummary image, Evidence evidence) {
    var plain = new ArrayList<Expectation>();
    var mismatches = new ArrayList<Mismatch>();
    for (var expectation : check.expect()) {
      switch (expectation.property()) {
        case "smaller-than" ->
            ImageSizes.notSmaller(expectation.plainText(), image, evidence)
                .ifPresent(mismatches::add);
        case "same-as", "differs-from", "built-from" ->
            compare(expectation, image, evidence).ifPresent(mismatches::add);
        default -> plain.add(expectation);
      }
    }
    mismatches.addAll(
        Expectations.mismatches(
            check.subject(),
            plain,
            name -> value(name, plain, check.reference(), image, evidence),
            evidence));
    return mismatches;
  }

  private static Optional<Mismatch> compare(
      Expectation expectation, ImageSummary image, Evidence evidence) {
    var other = expectation.plainText();
    var found = evidence.image(other);
    boolean fits =
        switch (expectation.property()) {
          case "same-as" -> found.map(o -> o.id().equals(image.id())).orElse(false);
          case "differs-from" -> found.map(o -> !o.id().equals(image.id())).orElse(true);
          default -> found.map(o -> Origin.builtFrom(image, o, evidence)).orElse(false);
        };
    return fits
        ? Optional.empty()
        : Optional.of(
            new Mismatch(
                expectation.property(),
                expectation.property().equals("differs-from")
                    ? "another image than " + Words.quoted(other)
                    : Words.quoted(other),
                found
                        .map(o -> "`" + other + "` is " + Words.shortId(o.id()))
                        .orElse("no image `" + other + "`")
                    + ", this one is "
                    + Words.shortId(image.id())));
  }

  private static Object value(
      String property,
      List<Expectation> expect,
      String reference,
      ImageSummary image,
      Evidence evidence) {
    return switch (property) {
      case "id" -> image.id();
      case "size" -> image.size();
      case "tags" -> image.tags();
      case "digest" -> digest(reference, image);
      case "created" -> Origin.appeared(image, evidence);
      case "history" -> evidence.history(image).stream().map(HistoryEntry::createdBy).toList();
      case "layer-of" -> ImageLayers.byPath(image, evidence);
      case "layer-paths" -> ImageLayers.paths(image, evidence);
      case "files" ->
          FileExpectations.ask(expect, property, path -> evidence.imageFile(image, path));
      default -> evidence.details(image).map(details -> configured(property, details)).orElse(null);
    };
  }

  private static Object configured(String property, ImageDetails details) {
    var config = details.config();
    return switch (property) {
      case "layers" -> details.layers();
      case "platform" -> details.platform();
      case "env" -> config.env();
      case "labels" -> config.labels();
      case "exposes" -> config.exposes();
      case "volumes" -> config.volumes();
      case "user" -> config.user();
      case "workdir" -> config.workdir();
      case "cmd" -> config.cmd();
      case "entrypoint" -> config.entrypoint();
      case "stop-signal" -> config.stopSignal();
      case "healthcheck" -> config.healthcheck();
      default -> throw new IllegalArgumentException("An image has no property " + property + ".");
    };
  }

  private static String digest(String reference, ImageSummary image) {
    var prefix = ImageReference.of(reference).name() + "@";
    return image.digests().stream()
        .filter(digest -> digest.startsWith(prefix))
        .map(digest -> digest.substring(prefix.length()))
        .findFirst()
        .orElse(null);
  }
}
