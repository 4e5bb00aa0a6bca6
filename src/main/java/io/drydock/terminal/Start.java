package io.drydock.terminal;

import io.drydock.tutor.Catalogue;
import io.drydock.tutor.EngineLink;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What the shell starts with.
 *
 * @param home where the tutor keeps what it makes
 * @param folder where commands start
 * @param trusted whether the lessons' own hooks may run
 */
public record Start(
    Catalogue catalogue,
    Path home,
    WorkFolder folder,
    Map<String, String> environment,
    Clock clock,
    boolean trusted,
    String lesson,
    Optional<String> step,
    EngineLink.Start engine) {
  /** The folder in which commands start. */
  Path directory() {
    return folder.path();
  }
}
