package io.drydock.docker;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code docker container inspect} tells about one container.
 *
 * @param error the engine's words where the start failed, else empty
 * @param restart the restart policy: {@code no}, {@code always}, {@code unless-stopped}, {@code
 *     on-failure}, {@code on-failure:3}; may be empty where there is none
 * @param memory the limit in bytes, 0 for none
 * @param health {@code starting}, {@code healthy}, {@code unhealthy}; empty without a health check
 * @param networks name to the address in it, which is empty while the container does not run
 * @param restarts how often its restart policy has started it again
 */
public record ContainerDetails(
    String id,
    String name,
    String image,
    String imageId,
    List<String> command,
    String state,
    int exitCode,
    String error,
    boolean oomKilled,
    Instant created,
    Optional<Instant> started,
    Optional<Instant> finished,
    List<PublishedPort> ports,
    List<Mount> mounts,
    Map<String, String> env,
    Map<String, String> labels,
    String user,
    String workdir,
    String restart,
    String health,
    boolean tty,
    boolean autoRemove,
    long memory,
    Map<String, String> networks,
    int restarts,
    HostSettings host) {

  /**
   * A mount of a container.
   *
   * @param type {@code bind}, {@code volume} or {@code tmpfs}
   * @param name the volume's name, else empty
   * @param source the path on the engine's host
   */
  public record Mount(
      String type, String name, String source, String destination, boolean readWrite) {}

  /** Whether its process runs (paused containers count as running). */
  public boolean running() {
    return state.equals("running") || state.equals("paused") || state.equals("restarting");
  }
}
