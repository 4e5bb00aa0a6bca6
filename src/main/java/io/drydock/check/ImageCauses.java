package io.drydock.check;

import io.drydock.docker.CommandResult;
import io.drydock.docker.ContainerSummary;
import io.drydock.docker.DockerCall;
import io.drydock.docker.ImageReference;
import io.drydock.docker.ImageSummary;
import io.drydock.words.Nearest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The nearest true things about images that are not there, or still there. */
final class ImageCauses {
  private static final int FEW = 3;
  private static final Pattern MISSING =
      Pattern.compile(
          "manifest unknown|manifest for .* not found|repository does not exist|: not found");
  private static final Pattern NO_HUB =
      Pattern.compile(
          "no such host|connection refused|i/o timeout|Client.Timeout|network is unreachable");

  private ImageCauses() {}

  static Optional<Cause> missing(String text, Evidence evidence) {
    if (text.startsWith("sha256:")) {
      return Optional.empty();
    }
    var wanted = ImageReference.of(text);
    var tags =
        evidence.images().stream().flatMap(i -> i.tags().stream()).map(ImageReference::of).toList();
    var named = named(evidence);
    var touched = named.stream().filter(tags::contains).toList();
    return Stream.<Optional<Cause>>of(
            Slips.last(evidence, "image pull", "image tag", "image build", "container commit"),
            // What the learner just named is nearer than what merely looks alike.
            near(wanted, touched),
            notFound(wanted, evidence),
            failed(wanted, evidence),
            unnamedBuild(wanted, evidence),
            near(wanted, tags),
            touched.stream().findFirst().map(other -> somethingElse(wanted, other)),
            Optional.of(notHere(wanted, evidence)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** With what the last command does instead, where that is known. */
  private static Cause notHere(ImageReference wanted, Evidence evidence) {
    var instead =
        evidence.ranSince(Since.TASK).stream()
            .flatMap(ran -> ran.calls().stream())
            .findFirst()
            .flatMap(
                call ->
                    CommandPurpose.of(call).map(does -> ": `docker " + call.name() + "` " + does));
    return new Cause(
        "image.not-here",
        "There is no image `" + wanted.familiar() + "` on the engine" + instead.orElse("") + ".",
        "`docker image ls` lists those that there are.");
  }

  private static Optional<Cause> near(ImageReference wanted, List<ImageReference> tags) {
    return Stream.of(otherTag(wanted, tags), otherPlace(wanted, tags), otherSpelling(wanted, tags))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What the learner's commands of this task have named and made, newest first. */
  private static List<ImageReference> named(Evidence evidence) {
    return evidence.ranSince(Since.TASK).stream()
        .filter(CommandResult::succeeded)
        .flatMap(ran -> ran.calls().stream())
        .flatMap(
            call ->
                // In "tag SOURCE TARGET" only the target was made.
                references(call).skip(FailedCommands.is(call, "image tag") ? 1 : 0))
        .map(ImageReference::parse)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Stream<String> references(DockerCall call) {
    return Stream.concat(
        call.arguments().stream(), call.flags().getOrDefault("tag", List.of()).stream());
  }

  private static Cause somethingElse(ImageReference wanted, ImageReference other) {
    return new Cause(
        "image.something-else",
        "You have `" + other.familiar() + "`; the task asks for `" + wanted.familiar() + "`.",
        "Look at the whole name: owner, repository, tag.");
  }

  private static Optional<Cause> otherTag(ImageReference wanted, List<ImageReference> tags) {
    var others = tags.stream().filter(tag -> tag.name().equals(wanted.name())).toList();
    return others.stream()
        .min(Comparator.comparingInt(tag -> Nearest.distance(tag.tag(), wanted.tag())))
        .map(
            tag ->
                new Cause(
                    "image.other-tag",
                    "There is `"
                        + tag.familiar()
                        + "`, tagged `"
                        + tag.tag()
                        + "`; the task asks for the tag `"
                        + wanted.tag()
                        + "`.",
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
                    "There is `"
                        + tag.familiar()
                        + "`; the task asks for the repository `"
                        + wanted.name()
                        + "`.",
                    "Try `docker image tag " + tag.familiar() + " " + wanted.familiar() + "`."));
  }

  private static Optional<Cause> otherSpelling(ImageReference wanted, List<ImageReference> tags) {
    return Nearest.of(wanted.name(), tags.stream().map(ImageReference::name).distinct().toList())
        .map(
            name ->
                new Cause(
                    "image.other-spelling",
                    "There is an image named `"
                        + name
                        + "`; the task asks for `"
                        + wanted.name()
                        + "`.",
                    "Look at the spelling, letter by letter."));
  }

  /**
   * A pull of something that no registry has; without Docker Hub it ends with an error of the
   * network.
   */
  private static Optional<Cause> notFound(ImageReference wanted, Evidence evidence) {
    return evidence.ranSince(Since.TASK).stream()
        .limit(1)
        .filter(ran -> !ran.succeeded())
        .flatMap(
            ran ->
                ran.calls().stream()
                    .filter(
                        call ->
                            FailedCommands.is(call, "image pull") && !call.arguments().isEmpty())
                    .map(call -> notFound(call.arguments().getFirst(), wanted, ran.output())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Cause> notFound(String reference, ImageReference wanted, String output) {
    var why =
        MISSING.matcher(output).find()
            ? "The registry has no `" + reference + "`"
            : NO_HUB.matcher(output).find()
                ? "There is no `" + reference + "` here, and Docker Hub does not answer"
                : "";
    boolean misspelt =
        isAlike(reference, wanted)
            && ImageReference.parse(reference).filter(wanted::equals).isEmpty();
    var asked = misspelt ? "; the task asks for `" + wanted.familiar() + "`." : ".";
    return why.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Cause(
                "image.not-found", why + asked, "Look at the name and the tag, letter by letter."));
  }

  private static Optional<Cause> failed(ImageReference wanted, Evidence evidence) {
    return FailedCommands.last(
        evidence,
        "image.command-failed",
        call ->
            FailedCommands.is(
                    call,
                    "image pull",
                    "image build",
                    "image tag",
                    "image load",
                    "image import",
                    "container commit")
                && references(call).anyMatch(text -> isAlike(text, wanted)));
  }

  /** Also of a text that is no valid reference, such as {@code nginx:1:11}. */
  private static boolean isAlike(String text, ImageReference wanted) {
    return ImageReference.parse(text)
        .or(() -> ImageReference.parse(text.split("[:@]", 2)[0]))
        .filter(
            named ->
                named.shortName().equals(wanted.shortName())
                    || Nearest.distance(named.name(), wanted.name()) <= FEW)
        .isPresent();
  }

  private static Optional<Cause> unnamedBuild(ImageReference wanted, Evidence evidence) {
    return evidence.images().stream()
        .filter(
            image ->
                image.dangling() && image.digests().stream().allMatch(d -> d.startsWith("<none>")))
        .filter(
            image -> evidence.isSince(image.created(), Since.TASK) || toldByABuild(image, evidence))
        .findFirst()
        .map(
            image ->
                new Cause(
                    "image.built-without-name",
                    "An image was built without a name: " + Words.shortId(image.id()) + ".",
                    "Try the build again with `--tag " + wanted.familiar() + "`."));
  }

  /**
   * Whether a build without a name printed the image's ID. BuildKit gives an image that adds no
   * layer the age of its base.
   */
  private static boolean toldByABuild(ImageSummary image, Evidence evidence) {
    var digits = Words.shortId(image.id()).replace("`", "");
    return evidence.ranSince(Since.TASK).stream()
        .filter(ran -> ran.output().contains(digits))
        .flatMap(ran -> ran.calls().stream())
        .anyMatch(
            call -> FailedCommands.is(call, "image build") && !call.flags().containsKey("tag"));
  }

  static Optional<Cause> stillThere(String reference, ImageSummary image, Evidence evidence) {
    return evidence.containers().stream()
        .filter(container -> container.imageId().equals(image.id()))
        .findFirst()
        .map(container -> usedBy(reference, container))
        .or(
            () ->
                FailedCommands.last(
                    evidence, "image.not-removed", c -> FailedCommands.is(c, "image rm")))
        .or(
            () ->
                Optional.of(
                    new Cause(
                        "image.still-there",
                        "The image `" + reference + "` is still there, and nothing uses it.",
                        "Try `docker image rm " + reference + "`.")));
  }

  private static Cause usedBy(String reference, ContainerSummary container) {
    return new Cause(
        "image.in-use",
        "The container `"
            + container.name()
            + "` ("
            + container.state()
            + ") still uses `"
            + reference
            + "`.",
        "Try `docker container rm "
            + (container.running() ? "--force " : "")
            + container.name()
            + "` first.");
  }
}
