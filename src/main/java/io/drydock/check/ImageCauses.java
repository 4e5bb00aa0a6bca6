package io.drydock.check;

import io.drydock.check.Verdict.Mismatch;
import io.drydock.docker.ContainerSummary;
import io.drydock.docker.DockerCommandLine;
import io.drydock.docker.ImageReference;
import io.drydock.docker.ImageSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The nearest true things about images. */
final class ImageCauses {
  private static final int FEW = 3;

  private ImageCauses() {}

  static Optional<Cause> missing(String text, Evidence evidence) {
    if (text.startsWith("sha256:")) {
      return Optional.empty();
    }
    var wanted = ImageReference.of(text);
    var tags =
        evidence.images().stream().flatMap(i -> i.tags().stream()).map(ImageReference::of).toList();
    var touched = tags.stream().filter(touchedBy(evidence)).toList();
    return Stream.<Optional<Cause>>of(
            // What the learner just named is nearer than what merely looks alike.
            near(wanted, touched),
            failed(wanted, evidence),
            unnamedBuild(wanted, evidence),
            near(wanted, tags))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Cause> near(ImageReference wanted, List<ImageReference> tags) {
    return Stream.of(otherTag(wanted, tags), otherPlace(wanted, tags), otherSpelling(wanted, tags))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** References that stand as arguments or tags in the learner's commands of this task. */
  private static Predicate<ImageReference> touchedBy(Evidence evidence) {
    var named =
        evidence.ranSince(Since.TASK).stream()
            .flatMap(ran -> DockerCommandLine.in(ran.line()).stream())
            .flatMap(
                call ->
                    Stream.concat(
                        // In "tag SOURCE TARGET" only the target was made.
                        call.arguments().stream().skip(FailedCommands.is(call, "image tag") ? 1 : 0),
                        call.flags().getOrDefault("tag", List.of()).stream()))
            .map(ImageReference::parse)
            .flatMap(Optional::stream)
            .toList();
    return named::contains;
  }

  private static Optional<Cause> otherTag(ImageReference wanted, List<ImageReference> tags) {
    var others = tags.stream().filter(tag -> tag.name().equals(wanted.name())).toList();
    return others.stream()
        .min(Comparator.comparingInt(tag -> Nearest.distance(tag.tag(), wanted.tag())))
        .map(
            tag ->
                new Cause(
                    "image.other-tag",
                    "There is `" + tag.familiar() + "`, tagged `" + tag.tag() + "`; the task asks for the tag `"
                        + wanted.tag() + "`.",
                    "Try the same command with `" + wanted.familiar() + "`."));
  }

  private static Optional<Cause> otherPlace(ImageReference wanted, List<ImageReference> tags) {
    return tags.stream()
        .filter(tag -> tag.shortName().equals(wanted.shortName()) && tag.tag().equals(wanted.tag()))
        .findFirst()
        .map(
            tag ->
                new Cause(
                    "image.other-repository",
                    "There is `" + tag.familiar() + "`; the task asks for the repository `" + wanted.name() + "`.",
                    "Try `docker image tag " + tag.familiar() + " " + wanted.familiar() + "`."));
  }

  private static Optional<Cause> otherSpelling(ImageReference wanted, List<ImageReference> tags) {
    return Nearest.of(wanted.name(), tags.stream().map(ImageReference::name).distinct().toList())
        .map(
            name ->
                new Cause(
                    "image.other-spelling",
                    "There is an image named `" + name + "`; the task asks for `" + wanted.name() + "`.",
                    "Look at the spelling, letter by letter."));
  }

  private static Optional<Cause> failed(ImageReference wanted, Evidence evidence) {
    return FailedCommands.last(
        evidence,
        "image.command-failed",
        call ->
            FailedCommands.is(
                    call, "image pull", "image build", "image tag", "image load", "image import", "container commit")
                && Stream.concat(
                        call.arguments().stream(), call.flags().getOrDefault("tag", List.of()).stream())
                    .map(ImageReference::parse)
                    .flatMap(Optional::stream)
                    .anyMatch(
                        named ->
                            named.shortName().equals(wanted.shortName())
                                || Nearest.distance(named.name(), wanted.name()) <= FEW));
  }

  private static Optional<Cause> unnamedBuild(ImageReference wanted, Evidence evidence) {
    return evidence.images().stream()
        .filter(image -> image.dangling() && image.digests().stream().allMatch(d -> d.startsWith("<none>")))
        .filter(image -> evidence.isSince(image.created(), Since.TASK))
        .findFirst()
        .map(
            image ->
                new Cause(
                    "image.built-without-name",
                    "An image was built without a name: " + ImageJudge.shortId(image.id()) + ".",
                    "Try the build again with `--tag " + wanted.familiar() + "`."));
  }

  static Optional<Cause> stillThere(String reference, ImageSummary image, Evidence evidence) {
    return evidence.containers().stream()
        .filter(container -> container.imageId().equals(image.id()))
        .findFirst()
        .map(container -> usedBy(reference, container))
        .or(() -> FailedCommands.last(evidence, "image.not-removed", c -> FailedCommands.is(c, "image rm")));
  }

  private static Cause usedBy(String reference, ContainerSummary container) {
    return new Cause(
        "image.in-use",
        "The container `" + container.name() + "` (" + container.state() + ") still uses `" + reference + "`.",
        "Try `docker container rm " + (container.running() ? "--force " : "") + container.name() + "` first.");
  }

  static Optional<Cause> different(
      Check.Image check, ImageSummary image, Mismatch mismatch, Evidence evidence) {
    var reference = check.reference();
    return switch (mismatch.property()) {
      case "same-as" -> notSame(reference, expected(check, "same-as"), image, evidence);
      case "differs-from" -> same(reference, expected(check, "differs-from"), image);
      case "built-from" -> otherBase(reference, expected(check, "built-from"), image, evidence);
      case "cmd", "entrypoint" -> shellForm(mismatch, image, evidence).or(() -> stale(reference, image, evidence));
      case "env", "labels" ->
          nearKey(check, mismatch, image, evidence).or(() -> stale(reference, image, evidence));
      default -> failedBuild(reference, evidence).or(() -> stale(reference, image, evidence));
    };
  }

  private static String expected(Check.Image check, String property) {
    return check.expect().stream()
        .filter(e -> e.property().equals(property))
        .map(e -> ImageJudge.text(e.matcher()))
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
    var twins = image.tags().stream().filter(tag -> !tag.equals(ImageReference.of(reference).familiar())).toList();
    var help = "Try `docker image tag " + other + " " + reference + "`: it moves the tag.";
    if (twins.isEmpty()) {
      return Optional.of(
          new Cause(
              "image.tag-left-behind",
              "`" + reference + "` points to " + ImageJudge.shortId(image.id()) + ", `" + other + "` to "
                  + ImageJudge.shortId(target.get().id()) + ".",
              help));
    }
    return Optional.of(
        new Cause(
            "image.tag-of-other",
            "`" + reference + "` is the same image as " + Words.list(twins) + ", not as `" + other + "`.",
            help));
  }

  private static Optional<Cause> same(String reference, String other, ImageSummary image) {
    return Optional.of(
        new Cause(
            "image.same-id",
            "`" + reference + "` and `" + other + "` are two names of one image, "
                + ImageJudge.shortId(image.id()) + ".",
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
        .filter(other -> ImageJudge.builtFrom(image, other, evidence))
        .max(Comparator.comparingInt(other -> ImageJudge.layers(other, evidence).size()))
        .map(
            other ->
                new Cause(
                    "image.other-base",
                    "`" + reference + "` is built from `" + other.tags().getFirst() + "`, not from `" + base + "`.",
                    "Look at the FROM line of its Dockerfile."));
  }

  private static Optional<Cause> shellForm(Mismatch mismatch, ImageSummary image, Evidence evidence) {
    var config = evidence.details(image).orElseThrow().config();
    var words = mismatch.property().equals("cmd") ? config.cmd() : config.entrypoint();
    boolean shell = words.size() == 3 && words.get(0).equals("/bin/sh") && words.get(1).equals("-c");
    if (!shell || mismatch.expected().contains("/bin/sh -c")) {
      return Optional.empty();
    }
    var keyword = mismatch.property().equals("cmd") ? "CMD" : "ENTRYPOINT";
    return Optional.of(
        new Cause(
            "image.shell-form",
            keyword + " is in shell form: it runs `/bin/sh -c` first, and that gets the signals.",
            "Try the exec form: " + keyword + " [\"program\", \"argument\"]."));
  }

  private static Optional<Cause> nearKey(
      Check.Image check, Mismatch mismatch, ImageSummary image, Evidence evidence) {
    var config = evidence.details(image).orElseThrow().config();
    var there = mismatch.property().equals("env") ? config.env() : config.labels();
    return MapCauses.nearKey(check.expect(), mismatch.property(), there, "image");
  }

  private static Optional<Cause> failedBuild(String reference, Evidence evidence) {
    return FailedCommands.last(
            evidence, "image.build-failed", call -> FailedCommands.is(call, "image build"))
        .map(
            cause ->
                new Cause(
                    cause.id(),
                    "`" + reference + "` is still the image of an earlier build: " + cause.says(),
                    cause.help()));
  }

  /** The Dockerfile in the work folder was changed after the image was built from it. */
  private static Optional<Cause> stale(String reference, ImageSummary image, Evidence evidence) {
    var dockerfile = evidence.path("Dockerfile");
    try {
      boolean builtHere = evidence.isSince(ImageJudge.appeared(image, evidence), Since.LESSON);
      boolean changed =
          Files.exists(dockerfile)
              && Files.getLastModifiedTime(dockerfile)
                  .toInstant()
                  .isAfter(ImageJudge.appeared(image, evidence));
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
