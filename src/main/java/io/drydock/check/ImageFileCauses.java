package io.drydock.check;

import io.drydock.docker.CommandResult;
import io.drydock.docker.DockerCall;
import io.drydock.docker.ImageDetails;
import io.drydock.docker.ImageReference;
import io.drydock.docker.ImageSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a file that a check asks for is not in an image. */
final class ImageFileCauses {
  private ImageFileCauses() {}

  static Optional<Cause> missing(Check.Image check, ImageSummary image, Evidence evidence) {
    var absent =
        check.expect().stream()
            .filter(e -> e.property().equals("files"))
            .flatMap(ImageFileCauses::paths)
            .filter(path -> evidence.imageFile(image, path).isEmpty())
            .toList();
    return absent.isEmpty()
        ? Optional.empty()
        : lostInVolume(check.reference(), absent, image, evidence)
            .or(() -> committed(check.reference(), evidence));
  }

  private static Stream<String> paths(Expectation expectation) {
    return expectation.matcher() instanceof Matcher.Entries(var entries)
        ? entries.keySet().stream()
        : Stream.empty();
  }

  /**
   * The classic builder gives each RUN after VOLUME a fresh volume there (Dockerfile reference,
   * VOLUME).
   */
  private static Optional<Cause> lostInVolume(
      String reference, List<String> absent, ImageSummary image, Evidence evidence) {
    var volumes =
        evidence.details(image).map(ImageDetails::config).stream()
            .flatMap(config -> config.volumes().stream())
            .toList();
    var recipe = instructions(reference, evidence);
    for (var path : absent) {
      for (var volume : volumes) {
        if (path.startsWith(volume + "/") && writesAfterVolume(recipe, volume)) {
          return Optional.of(
              new Cause(
                  "image.lost-in-volume",
                  "A RUN line stands below `VOLUME "
                      + volume
                      + "`: with the classic builder, what it writes there is lost.",
                  "Try to put VOLUME below the line that writes `" + path + "`, and build again."));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean writesAfterVolume(List<DockerfileText.Instruction> recipe, String volume) {
    return recipe.stream()
        .dropWhile(i -> !(i.keyword().equals("VOLUME") && i.arguments().contains(volume)))
        .anyMatch(i -> i.keyword().equals("RUN") && i.arguments().contains(volume));
  }

  private static List<DockerfileText.Instruction> instructions(
      String reference, Evidence evidence) {
    try {
      return DockerfileText.parse(Files.readString(Recipe.of(reference, evidence))).instructions();
    } catch (IOException _) {
      return List.of();
    }
  }

  private static Optional<Cause> committed(String reference, Evidence evidence) {
    var wanted = ImageReference.of(reference);
    return evidence.ranSince(Since.LESSON).stream()
        .filter(CommandResult::succeeded)
        .flatMap(ran -> ran.calls().stream())
        .filter(call -> FailedCommands.is(call, "container commit"))
        .map(DockerCall::arguments)
        .filter(words -> words.size() == 2)
        .filter(words -> ImageReference.parse(words.get(1)).filter(wanted::equals).isPresent())
        .findFirst()
        .map(
            words ->
                new Cause(
                    "image.committed-from",
                    "`" + reference + "` was committed from the container `" + words.get(0) + "`.",
                    "Look at `docker container diff "
                        + words.get(0)
                        + "`: it lists what this container has changed."));
  }
}
