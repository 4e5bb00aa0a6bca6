package io.drydock.check;

import io.drydock.check.Verdict.Mismatch;
import io.drydock.docker.ImageReference;
import io.drydock.docker.ImageSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why an image that is there is not as expected. */
final class ImageDifferences {
  private ImageDifferences() {}

  static Optional<Cause> cause(
      Check.Image check, ImageSummary image, Mismatch mismatch, Evidence evidence) {
    var reference = check.reference();
    return switch (mismatch.property()) {
      case "same-as" -> notSame(reference, expected(check, "same-as"), image, evidence);
      case ImageSizes.SMALLER ->
          ImageSizes.cause(reference, expected(check, ImageSizes.SMALLER), image, evidence);
      case "layer-paths" -> ImageLayers.cause(reference, check.expect(), image, evidence);
      case "differs-from" -> same(reference, expected(check, "differs-from"), image);
      default ->
          ImageOrigins.other(reference, image, evidence)
              .or(() -> failedBuild(reference, evidence))
              .or(() -> stale(reference, image, evidence))
              .or(() -> built(check, image, mismatch, evidence));
    };
  }

  private static final Pattern BUILT =
      Pattern.compile("Successfully (built|tagged)|naming to \\S+ .*done|unpacking to .*done");

  /** What the build itself did otherwise than expected. */
  private static Optional<Cause> built(
      Check.Image check, ImageSummary image, Mismatch mismatch, Evidence evidence) {
    return switch (mismatch.property()) {
      case "built-from" ->
          otherBase(check.reference(), expected(check, "built-from"), image, evidence);
      case "cmd", "entrypoint" ->
          shellForm(mismatch, image, evidence)
              .or(() -> ImageFacts.cause(mismatch, check.reference(), image, evidence));
      case "user" -> rootUser(check.reference(), image, evidence);
      case "env", "labels" ->
          ImageFileCauses.otherRecipe(check.reference(), evidence)
              .or(() -> nearKey(check, mismatch, image, evidence));
      case "files" ->
          ImageFileCauses.missing(check, image, evidence)
              .or(() -> ImageFileCauses.different(check, image, evidence));
      default -> ImageFacts.cause(mismatch, check.reference(), image, evidence);
    };
  }

  private static String expected(Check.Image check, String property) {
    return check.expect().stream()
        .filter(e -> e.property().equals(property))
        .map(Expectation::plainText)
        .findFirst()
        .orElse("");
  }

  private static Optional<Cause> notSame(
      String reference, String other, ImageSummary image, Evidence evidence) {
    var target = evidence.image(other);
    if (target.isEmpty()) {
      return Optional.of(
          new Cause(
              "image.other-missing",
              "There is no image `" + other + "` to compare with.",
              "Try `docker image ls` to see what is there."));
    }
    var twins =
        image.tags().stream()
            .filter(tag -> !tag.equals(ImageReference.of(reference).familiar()))
            .toList();
    var help = "Try `docker image tag " + other + " " + reference + "`: it moves the tag.";
    if (twins.isEmpty()) {
      return Optional.of(
          new Cause(
              "image.tag-left-behind",
              "`"
                  + reference
                  + "` points to "
                  + Words.shortId(image.id())
                  + ", `"
                  + other
                  + "` to "
                  + Words.shortId(target.get().id())
                  + ".",
              help));
    }
    return Optional.of(
        new Cause(
            "image.tag-of-other",
            "`"
                + reference
                + "` is the same image as "
                + Words.list(twins)
                + ", not as `"
                + other
                + "`.",
            help));
  }

  private static Optional<Cause> same(String reference, String other, ImageSummary image) {
    return Optional.of(
        new Cause(
            "image.same-id",
            "`"
                + reference
                + "` and `"
                + other
                + "` are two names of one image, "
                + Words.shortId(image.id())
                + ".",
            ""));
  }

  private static Optional<Cause> otherBase(
      String reference, String base, ImageSummary image, Evidence evidence) {
    if (evidence.image(base).isEmpty()) {
      return Optional.of(
          new Cause(
              "image.base-missing",
              "The image `" + base + "` is not on the engine, so its layers cannot be compared.",
              "Try `docker pull " + base + "`."));
    }
    return evidence.images().stream()
        .filter(other -> !other.id().equals(image.id()) && !other.dangling())
        .filter(other -> Origin.builtFrom(image, other, evidence))
        .max(Comparator.comparingInt(other -> Origin.layers(other, evidence).size()))
        .map(
            other ->
                new Cause(
                    "image.other-base",
                    "`"
                        + reference
                        + "` is built from `"
                        + other.tags().getFirst()
                        + "`, not from `"
                        + base
                        + "`.",
                    "Look at the FROM line of its Dockerfile."));
  }

  private static Optional<Cause> shellForm(
      Mismatch mismatch, ImageSummary image, Evidence evidence) {
    var config = evidence.details(image).orElseThrow().config();
    var words = mismatch.property().equals("cmd") ? config.cmd() : config.entrypoint();
    boolean shell =
        words.size() == 3 && words.get(0).equals("/bin/sh") && words.get(1).equals("-c");
    boolean wanted = mismatch.expected().contains("/bin/sh");
    if (wanted && !shell && !words.isEmpty()) {
      return Optional.of(
          new Cause(
              "image.exec-form",
              "%s is a list, so no shell runs and replaces variables: the shell form is asked for."
                  .formatted(mismatch.property().toUpperCase(Locale.ROOT)),
              "Write it without brackets, quotes and commas."));
    }
    if (!shell || wanted) {
      return Optional.empty();
    }
    var keyword = mismatch.property().equals("cmd") ? "CMD" : "ENTRYPOINT";
    if (DockerfileText.Instruction.brokenList(words.get(2))) {
      return Optional.of(
          new Cause(
              "image.broken-list",
              Words.quoted(keyword + " " + words.get(2))
                  + " is no list to Docker, and goes to a shell,"
                  + " brackets and all: each word needs double quotes.",
              "Try " + keyword + " " + DockerfileText.Instruction.asList(words.get(2)) + "."));
    }
    return Optional.of(
        new Cause(
            "image.shell-form",
            keyword + " is in shell form: it runs `/bin/sh -c` first, and that gets the signals.",
            "Try the exec form: " + keyword + " [\"program\", \"argument\"]."));
  }

  private static Optional<Cause> rootUser(String reference, ImageSummary image, Evidence evidence) {
    return evidence
        .details(image)
        .filter(details -> details.config().user().isEmpty())
        .map(
            _ ->
                new Cause(
                    "image.no-user",
                    "`" + reference + "` has no USER, so its containers run as root.",
                    "Try a line `USER NAME` in its Dockerfile, and build again."));
  }

  private static Optional<Cause> nearKey(
      Check.Image check, Mismatch mismatch, ImageSummary image, Evidence evidence) {
    var config = evidence.details(image).orElseThrow().config();
    var there = mismatch.property().equals("env") ? config.env() : config.labels();
    return MapCauses.nearKey(check.expect(), mismatch.property(), there, "image");
  }

  private static Optional<Cause> failedBuild(String reference, Evidence evidence) {
    // Of several commands in a line another one may have failed.
    boolean built =
        evidence.ranSince(Since.TASK).stream()
            .filter(ran -> ran.calls().stream().anyMatch(c -> Slip.isOf(c, "image build")))
            .limit(1)
            .anyMatch(ran -> BUILT.matcher(ran.output()).find());
    return (built
            ? Optional.<Cause>empty()
            : FailedCommands.last(
                evidence, "image.build-failed", call -> FailedCommands.is(call, "image build")))
        .map(
            cause ->
                new Cause(
                    cause.id(),
                    "`" + reference + "` is still the image of an earlier build: " + cause.says(),
                    cause.help()));
  }

  /** The Dockerfile was changed after the image was built from it. */
  private static Optional<Cause> stale(String reference, ImageSummary image, Evidence evidence) {
    var dockerfile = Recipe.of(reference, evidence);
    try {
      boolean builtHere =
          evidence.isSince(Origin.appeared(image, evidence), Since.LESSON)
              && Recipe.isOf(reference, image, evidence);
      boolean changed =
          Files.exists(dockerfile)
              && Files.getLastModifiedTime(dockerfile)
                  .toInstant()
                  .isAfter(Origin.appeared(image, evidence));
      return builtHere && changed
          ? Optional.of(
              new Cause(
                  "image.stale",
                  "`" + reference + "` was built before the Dockerfile was changed.",
                  "Try the build again."))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
