package io.drydock.check;

import io.drydock.docker.CommandResult;
import io.drydock.docker.DockerCall;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why a build failed, where its output tells it better than its last line. */
final class BuildSlips {
  private static final Pattern STEP_FAILED =
      Pattern.compile(
          "did not complete successfully|returned a non-zero code|executor failed running");
  private static final Pattern COPY_WORDS =
      Pattern.compile("(?i)(COPY|ADD)'? requires at least two arguments");
  private static final Pattern OF_STEP = Pattern.compile("(?:#\\d+ )?\\d+\\.\\d+ (.+)");
  private static final Pattern NOISE =
      Pattern.compile(
          "The command '.*|(?i)-+> .*|Removing intermediate container.*|Step \\d+/.*|Sending build context.*"
              + "|DEPRECATED.*|.*Install the buildx.*|.*docs.docker.com.*|executor failed.*|#\\d+ ERROR.*|ERROR.*");

  private BuildSlips() {}

  static Optional<Cause> in(DockerCall call, CommandResult ran) {
    if (ran.succeeded() || !Slip.isOf(call, "image build")) {
      return Optional.empty();
    }
    if (COPY_WORDS.matcher(ran.output()).find()) {
      return Optional.of(
          Slip.of(
              "copy-target",
              ran,
              "A COPY line of the Dockerfile has one word only: the target is missing.",
              "The last word says where to, such as a dot for the present WORKDIR."));
    }
    if (call.flags().containsKey("name")) {
      return Optional.of(
          Slip.of(
              "build-name",
              ran,
              "A build knows no `--name`: an image gets its name with `--tag`.",
              "Try `--tag NAME`."));
    }
    return STEP_FAILED.matcher(ran.output()).find() ? stepFailed(ran) : Optional.empty();
  }

  /** What the step itself has printed last stands above what the builder says of it. */
  private static Optional<Cause> stepFailed(CommandResult ran) {
    var lines =
        ran.output()
            .replaceAll("\u001B\\[[0-9;]*m", "")
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    var timed =
        lines.stream()
            .map(OF_STEP::matcher)
            .filter(java.util.regex.Matcher::matches)
            .map(found -> found.group(1))
            .reduce((_, last) -> last);
    var plain =
        lines.stream().filter(line -> !NOISE.matcher(line).matches()).reduce((_, last) -> last);
    return timed
        .or(() -> plain)
        .map(
            said ->
                Slip.of(
                    "build-step",
                    ran,
                    "A RUN line of the Dockerfile failed"
                        + LastWords.said(said)
                        + (LastWords.said(said).endsWith("…") ? "" : "."),
                    said.contains("not found")
                        ? "Is the program in the base image, and how does that distribution call it? Alpine has `apk add`, Debian `apt-get install`."
                        : "Mend that line, and build again."));
  }
}
