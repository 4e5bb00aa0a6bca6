package io.drydock.check;

import io.drydock.docker.CommandResult;
import io.drydock.docker.DockerCall;
import io.drydock.docker.ImageReference;
import io.drydock.docker.ImageSummary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The Dockerfile from which the learner builds an image. */
final class Recipe {
  private Recipe() {}

  /** The one of the newest build of that name, or the one in the work folder. */
  static Path of(String reference, Evidence evidence) {
    var name = ImageReference.of(reference).familiar();
    return evidence.ranSince(Since.LESSON).stream()
        .flatMap(
            ran ->
                ran.calls().stream()
                    .filter(call -> builds(call, name))
                    .map(call -> file(call, ran)))
        .findFirst()
        .orElseGet(() -> unbuilt(reference, evidence));
  }

  /** Of an image that nobody was seen to build: a folder of its name is likely its own. */
  private static Path unbuilt(String reference, Evidence evidence) {
    var named = evidence.path(ImageReference.of(reference).shortName()).resolve("Dockerfile");
    return Files.exists(named) ? named : evidence.path("Dockerfile");
  }

  /**
   * Whether an image is made from it, and was not pulled. Where no call tells, as with a build in
   * another window, the image must have been made since the lesson began.
   */
  static boolean isOf(String reference, ImageSummary image, Evidence evidence) {
    var name = ImageReference.of(reference).familiar();
    return evidence.ranSince(Since.LESSON).stream()
        .flatMap(ran -> ran.calls().reversed().stream())
        .filter(call -> builds(call, name) || pulls(call, name))
        .findFirst()
        .map(call -> builds(call, name))
        .orElseGet(
            () ->
                evidence
                    .details(image)
                    .filter(details -> evidence.isSince(details.created(), Since.LESSON))
                    .isPresent());
  }

  private static boolean pulls(DockerCall call, String name) {
    return FailedCommands.is(call, "image pull")
        && call.arguments().stream()
            .anyMatch(image -> ImageReference.of(image).familiar().equals(name));
  }

  private static boolean builds(DockerCall call, String name) {
    return FailedCommands.is(call, "image build", "buildx build")
        && call.flags().getOrDefault("tag", List.of()).stream()
            .anyMatch(
                tag ->
                    ImageReference.parse(tag).filter(t -> t.familiar().equals(name)).isPresent());
  }

  private static Path file(DockerCall call, CommandResult ran) {
    var named = call.flags().getOrDefault("file", List.of());
    var context = call.arguments().isEmpty() ? "." : call.arguments().getLast();
    return named.isEmpty()
        ? ran.directory().resolve(context).resolve("Dockerfile")
        : ran.directory().resolve(named.getLast());
  }
}
