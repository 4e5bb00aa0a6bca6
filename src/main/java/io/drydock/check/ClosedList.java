package io.drydock.check;

import java.util.List;
import java.util.Optional;

/**
 * Values of which there are only a few.
 *
 * @param unset the one that stands for nothing, where there is one
 */
record ClosedList(List<String> words, Optional<String> unset) implements Notation {
  static final Notation STATE =
      of("created", "running", "paused", "restarting", "removing", "exited", "dead");
  static final Notation HEALTH =
      new ClosedList(List.of("starting", "healthy", "unhealthy", "none"), Optional.of("none"));
  static final Notation FILE_TYPE = of("file", "directory", "link");
  static final Notation FORM = of("shell", "exec");

  private static ClosedList of(String... words) {
    return new ClosedList(List.of(words), Optional.empty());
  }

  @Override
  public boolean isNothing(String found) {
    return found.isEmpty() || unset.filter(found::equals).isPresent();
  }
}
