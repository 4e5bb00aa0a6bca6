package io.drydock.terminal;

import java.util.regex.Pattern;

/** Whether a line may have changed an engine. */
final class DockerTouch {
  private static final Pattern PROGRAM =
      Pattern.compile("(^|[\\s;|&(/'\"`])(docker|docker-compose|podman|buildx|make)([\\s;|&)'\"`]|$)");

  private DockerTouch() {}

  static boolean touches(String line) {
    return PROGRAM.matcher(line).find();
  }
}
