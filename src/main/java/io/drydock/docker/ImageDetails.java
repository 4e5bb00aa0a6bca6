package io.drydock.docker;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code docker image inspect} tells about one image.
 *
 * @param layers diff IDs of the layers, lowest first
 * @param lastTagged when a tag was last set on this engine, where the engine keeps that
 * @param config the execution parameters
 */
public record ImageDetails(
    String id,
    List<String> tags,
    List<String> digests,
    String os,
    String architecture,
    String variant,
    String osVersion,
    Instant created,
    Optional<Instant> lastTagged,
    List<String> layers,
    Config config) {

  /**
   * The execution parameters of an image (OCI image specification, "config").
   *
   * @param env {@code KEY} to value
   * @param cmd empty where none is set
   * @param entrypoint empty where none is set
   * @param healthcheck the test, such as {@code [CMD-SHELL, curl -f localhost]}; empty where none
   *     is set
   * @param exposes such as {@code 80/tcp}
   * @param stopSignal empty where none is set
   */
  public record Config(
      Map<String, String> env,
      List<String> cmd,
      List<String> entrypoint,
      List<String> exposes,
      List<String> volumes,
      Map<String, String> labels,
      String user,
      String workdir,
      String stopSignal,
      List<String> healthcheck) {}

  /** The platform as Docker writes it: {@code linux/amd64}, {@code linux/arm/v7}. */
  public String platform() {
    return os + "/" + architecture + (variant.isEmpty() ? "" : "/" + variant);
  }
}
