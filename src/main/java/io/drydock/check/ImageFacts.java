package io.drydock.check;

import io.drydock.check.Verdict.Mismatch;
import io.drydock.docker.HistoryEntry;
import io.drydock.docker.ImageDetails;
import io.drydock.docker.ImageSummary;
import io.drydock.words.Bytes;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What an image says of itself where it is not as it should be. */
final class ImageFacts {
  private ImageFacts() {}

  static Optional<Cause> cause(
      Mismatch mismatch, String reference, ImageSummary image, Evidence evidence) {
    return switch (mismatch.property()) {
      case "size" -> size(evidence.history(image));
      case "layers" -> layers(reference, evidence.history(image));
      case "platform" ->
          evidence.details(image).map(details -> platform(reference, details, mismatch));
      case "exposes" ->
          evidence
              .details(image)
              .map(d -> declared("EXPOSE", "exposes", reference, d.config().exposes()));
      case "volumes" ->
          evidence
              .details(image)
              .map(d -> declared("VOLUME", "declares the volume", reference, d.config().volumes()));
      case "cmd" ->
          evidence
              .details(image)
              .map(d -> declared("CMD", "has the command", reference, d.config().cmd()));
      default -> Optional.empty();
    };
  }

  private static Optional<Cause> size(List<HistoryEntry> history) {
    return history.stream()
        .max(Comparator.comparingLong(HistoryEntry::size))
        .map(
            largest ->
                new Cause(
                    "image.largest-layer",
                    "Its largest layer has %s and comes of %s: what a later line removes stays in that layer."
                        .formatted(
                            Bytes.inWords(largest.size()), Words.quoted(largest.createdBy())),
                    "What is removed in the same line that made it was never in a layer."));
  }

  private static Optional<Cause> layers(String reference, List<HistoryEntry> history) {
    var made =
        history.reversed().stream()
            .filter(entry -> entry.size() > 0)
            .map(HistoryEntry::createdBy)
            .toList();
    return made.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Cause(
                "image.layers",
                "The layers of `%s` come of %s.".formatted(reference, Words.list(made)),
                "Each line of a Dockerfile that changes files makes one, and those of its base come before."));
  }

  private static Cause platform(String reference, ImageDetails details, Mismatch mismatch) {
    return new Cause(
        "image.other-platform",
        "`%s` is the edition for `%s`; the task asks for one %s."
            .formatted(reference, details.platform(), mismatch.expected()),
        "`--platform` says which one a pull or a build takes; `--pull` lets a build fetch its base for it.");
  }

  private static Cause declared(
      String keyword, String does, String reference, Collection<?> there) {
    return there.isEmpty()
        ? new Cause(
            "image.not-declared",
            "`%s` was built without a line %s.".formatted(reference, keyword),
            "Put one into its Dockerfile, and build again.")
        : new Cause(
            "image.declares-other",
            "`%s` %s %s.".formatted(reference, does, Words.list(List.copyOf(there))),
            "Look at the line %s of its Dockerfile.".formatted(keyword));
  }
}
