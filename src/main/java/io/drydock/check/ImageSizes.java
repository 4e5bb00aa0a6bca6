package io.drydock.check;

import io.drydock.check.Verdict.Mismatch;
import io.drydock.docker.HistoryEntry;
import io.drydock.docker.ImageSummary;
import io.drydock.words.Bytes;
import java.util.Comparator;
import java.util.Optional;

/** One image's size against another's. */
final class ImageSizes {
  static final String SMALLER = "smaller-than";

  private ImageSizes() {}

  static Optional<Mismatch> notSmaller(String other, ImageSummary image, Evidence evidence) {
    var found = evidence.image(other);
    if (found.filter(o -> image.size() < o.size()).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new Mismatch(
            SMALLER,
            found
                .map(o -> "less than " + Bytes.inWords(o.size()) + ", the size of `" + other + "`")
                .orElse("less than `" + other + "` has"),
            found
                .map(_ -> "`" + Bytes.inWords(image.size()) + "`")
                .orElse("no image `" + other + "`")));
  }

  /** Which step of the build needs the most space. */
  static Optional<Cause> cause(
      String reference, String other, ImageSummary image, Evidence evidence) {
    if (evidence.image(other).isEmpty()) {
      return Optional.of(
          new Cause(
              "image.other-missing",
              "There is no image `" + other + "` to compare with.",
              "Try `docker image ls` to see what is there."));
    }
    return evidence.history(image).stream()
        .max(Comparator.comparingLong(HistoryEntry::size))
        .filter(entry -> entry.size() > 0)
        .map(
            entry ->
                new Cause(
                    "image.not-smaller",
                    "The largest layer of `%s` has %s; it was made by %s."
                        .formatted(
                            reference,
                            Bytes.inWords(entry.size()),
                            Words.quoted(entry.createdBy())),
                    "Try a smaller base, or several stages."));
  }
}
