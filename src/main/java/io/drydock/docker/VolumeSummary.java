package io.drydock.docker;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One volume of the engine. A name of 64 hexadecimal digits means that it is anonymous. */
public record VolumeSummary(
    String name,
    String driver,
    String mountpoint,
    Map<String, String> labels,
    Optional<Instant> created) {

  /** Whether Docker made up the name because nobody gave one. */
  public boolean anonymous() {
    return name.matches("[0-9a-f]{64}");
  }
}
