package io.drydock.docker;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One row of the engine's image list.
 *
 * @param id the image ID, {@code sha256:…}
 * @param tags familiar references, such as {@code nginx:latest}; empty for a dangling image
 * @param digests repository digests, such as {@code nginx@sha256:…}
 * @param size bytes on the engine, shared layers included: what {@code docker image ls} shows as
 *     size or disk usage. In the containerd image store these are the layers unpacked and, beside
 *     them, as they came from the registry
 */
public record ImageSummary(
    String id,
    List<String> tags,
    List<String> digests,
    String parent,
    Instant created,
    long size,
    Map<String, String> labels) {

  /** Whether no tag points to the image. */
  public boolean dangling() {
    return tags.isEmpty();
  }
}
