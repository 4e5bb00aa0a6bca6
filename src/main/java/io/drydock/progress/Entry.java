package io.drydock.progress;

import io.drydock.session.Happening;
import java.time.Instant;
import java.util.Map;

/**
 * One line of the journal.
 *
 * @param tutor which running tutor wrote it
 * @param step empty for what concerns the lesson as a whole
 */
public record Entry(
    Instant time,
    String tutor,
    String lesson,
    String step,
    Happening happening,
    Map<String, String> fields) {
  public Entry {
    fields = Map.copyOf(fields);
  }
}
