package io.drydock.terminal;

import io.drydock.docker.DockerCommandLine;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a line may have done to an engine, as far as its words tell. */
final class DockerTouch {
  private static final Pattern PROGRAM =
      Pattern.compile(
          "(^|[\\s;|&(/'\"`])(docker|docker-compose|podman|buildx|make)([\\s;|&)'\"`]|$)");

  /** Commands that neither make an image nor remove one, whatever their arguments. */
  private static final Set<List<String>> LEAVE_IMAGES =
      Set.of(
          List.of("image", "ls"),
          List.of("image", "history"),
          List.of("image", "inspect"),
          List.of("container", "ls"),
          List.of("container", "inspect"),
          List.of("container", "logs"),
          List.of("container", "start"),
          List.of("container", "stop"),
          List.of("container", "kill"),
          List.of("container", "rm"),
          List.of("volume", "create"),
          List.of("volume", "ls"),
          List.of("volume", "inspect"),
          List.of("volume", "rm"),
          List.of("network", "create"),
          List.of("network", "ls"),
          List.of("network", "inspect"),
          List.of("network", "rm"));

  private DockerTouch() {}

  /** Whether a line may have changed an engine. */
  static boolean touches(String line) {
    return PROGRAM.matcher(line).find();
  }

  /** Whether a line calls Docker, and surely leaves the images as they are. */
  static boolean leavesImages(String line) {
    var calls = DockerCommandLine.in(line);
    return !calls.isEmpty()
        && calls.size() == PROGRAM.matcher(line).results().count()
        && calls.stream().map(DockerCommandLine::command).allMatch(LEAVE_IMAGES::contains);
  }
}
