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
            .or(() -> committed(check.reference(), evidence))
            .or(() -> copiedElsewhere(check.reference(), absent, evidence))
            .or(() -> noLine(check.reference(), absent, evidence));
  }

  private static Optional<Cause> noLine(String reference, List<String> absent, Evidence evidence) {
    var recipe = instructions(reference, evidence);
    return absent.stream()
        .filter(
            path ->
                !recipe.isEmpty()
                    && recipe.stream()
                        .filter(i -> List.of("RUN", "COPY", "ADD").contains(i.keyword()))
                        .noneMatch(i -> brings(i, path.substring(path.lastIndexOf('/') + 1))))
        .findFirst()
        .map(
            path ->
                new Cause(
                    "image.no-line",
                    "No RUN or COPY line of the Dockerfile makes `%s`.".formatted(path),
                    "Add one, and build again: what a container writes is not in its image."));
  }

  private static boolean brings(DockerfileText.Instruction line, String name) {
    return line.arguments().contains(name)
        || !line.keyword().equals("RUN") && line.arguments().matches(".*(^|\\s)[./*].*");
  }

  /** A folder may hold several recipes, and a build takes the one named Dockerfile. */
  static Optional<Cause> otherRecipe(String reference, Evidence evidence) {
    var recipe = Recipe.of(reference, evidence);
    if (!recipe.getFileName().toString().equals("Dockerfile")) {
      return Optional.empty();
    }
    try (var beside = Files.newDirectoryStream(recipe.getParent(), "Dockerfile.*")) {
      for (var other : beside) {
        if (evidence.isSince(Files.getLastModifiedTime(other).toInstant(), Since.TASK)) {
          return Optional.of(
              new Cause(
                  "image.other-recipe",
                  "The build took the recipe `Dockerfile`, and not `%s`."
                      .formatted(other.getFileName()),
                  "`--file` (`-f`) names the recipe of a build."));
        }
      }
    } catch (IOException _) {
      // Then there is none beside it.
    }
    return Optional.empty();
  }

  /** What is there, but as a folder, or as the base image has it. */
  static Optional<Cause> different(Check.Image check, ImageSummary image, Evidence evidence) {
    var recipe = instructions(check.reference(), evidence);
    return check.expect().stream()
        .filter(e -> e.property().equals("files"))
        .flatMap(ImageFileCauses::paths)
        .flatMap(
            path ->
                different(check.reference(), path, isWanted(check, path), recipe, image, evidence)
                    .stream())
        .findFirst();
  }

  private static boolean isWanted(Check.Image check, String path) {
    return check.expect().stream()
        .filter(e -> e.property().equals("files"))
        .map(Expectation::matcher)
        .filter(Matcher.Entries.class::isInstance)
        .map(entries -> ((Matcher.Entries) entries).matchers().get(path))
        .noneMatch(
            matcher ->
                matcher instanceof Matcher.Entries(var fields)
                    && fields.get("exists") instanceof Matcher.Equal(Boolean there)
                    && !there);
  }

  private static Cause unwanted(String path, Evidence evidence, String reference) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    boolean ignores = Files.exists(Recipe.of(reference, evidence).resolveSibling(".dockerignore"));
    return new Cause(
        "image.copied-too",
        ignores
            ? "`%s` is in the image: the `.dockerignore` does not leave it out.".formatted(name)
            : "`%s` is in a layer of the image: there is no `.dockerignore` in the folder that is built from."
                .formatted(name),
        "Each line of `.dockerignore` is a path as seen from the folder that is built from.");
  }

  private static Optional<Cause> different(
      String reference,
      String path,
      boolean wanted,
      List<DockerfileText.Instruction> recipe,
      ImageSummary image,
      Evidence evidence) {
    var there = evidence.imageFile(image, path);
    if (!wanted && there.isPresent()) {
      return Optional.of(unwanted(path, evidence, reference));
    }
    if (there.filter(file -> file.type().equals("directory")).isPresent()) {
      return Optional.of(
          new Cause(
              "image.file-is-folder",
              "`%s` is a folder in the image: a target of COPY that ends with a slash is one."
                  .formatted(path),
              "Write the target without the slash, or copy into the folder above it."));
    }
    var name = path.substring(path.lastIndexOf('/') + 1);
    boolean brought =
        recipe.stream()
            .anyMatch(
                i ->
                    i.arguments().contains(name)
                        || List.of("COPY", "ADD").contains(i.keyword())
                            && i.arguments().matches(".*(^|\\s)[./*].*"));
    return recipe.isEmpty() || brought || there.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Cause(
                "image.file-of-base",
                "No line of the Dockerfile brings `%s` into the image: there is no COPY for it, and what is there comes from the base."
                    .formatted(name),
                "Add a COPY line, and build again."));
  }

  /** What the COPY line says is where the file is. */
  private static Optional<Cause> copiedElsewhere(
      String reference, List<String> absent, Evidence evidence) {
    for (var instruction : instructions(reference, evidence)) {
      var words = DockerfileLine.words(instruction);
      if (List.of("COPY", "ADD").contains(instruction.keyword()) && words.size() == 2) {
        var source = words.getFirst().substring(words.getFirst().lastIndexOf('/') + 1);
        var target = words.getLast();
        var whole = target.endsWith("/") ? target + source : target;
        for (var path : absent) {
          if (path.endsWith("/" + source) && target.startsWith("/") && !whole.equals(path)) {
            return Optional.of(
                new Cause(
                    "image.copied-elsewhere",
                    "%s puts it to `%s`; the task asks for `%s`."
                        .formatted(Words.quoted(instruction), whole, path),
                    "Mend the target, and build again."));
          }
        }
      }
    }
    return Optional.empty();
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
