package io.drydock.check;

import io.drydock.docker.CommandResult;
import io.drydock.docker.DockerCall;
import io.drydock.docker.ImageReference;
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
        .orElseGet(() -> evidence.path("Dockerfile"));
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
