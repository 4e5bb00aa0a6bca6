package io.drydock.ledger;

import io.drydock.docker.ContainerSummary;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What decides besides the line.
 *
 * @param directory the folder in which the line runs
 * @param namedVolumes whether {@code volume prune} takes volumes with a name, as it did before
 *     Docker 23
 * @param project the project of Compose that a call is about, where Compose was asked: its name, or
 *     {@link #ANY_PROJECT} where it did not say
 * @param namelessGo whether an image that loses its last name is gone, as in the containerd image
 *     store
 * @param goesWhenStopped whether a container is removed as soon as it stops: {@code --rm}
 */
public record Circumstances(
    Path directory,
    Instant now,
    boolean namedVolumes,
    Optional<String> project,
    boolean namelessGo,
    Predicate<ContainerSummary> goesWhenStopped) {

  /** Not known: it may be any. */
  public static final String ANY_PROJECT = "";

  /** The same, where Compose was not asked and images stay without a name. */
  public Circumstances(
      Path directory,
      Instant now,
      boolean namedVolumes,
      Predicate<ContainerSummary> goesWhenStopped) {
    this(directory, now, namedVolumes, Optional.empty(), false, goesWhenStopped);
  }
}
