package io.drydock.docker;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One row of {@code docker container ls --all}.
 *
 * @param name without the leading slash
 * @param image the reference as it was typed at creation, or an ID where its tag moved on
 * @param state {@code created}, {@code running}, {@code paused}, {@code exited} …
 * @param volumes names of the volumes that it mounts
 * @param networks names of its networks
 * @param status for people: {@code Up 3 minutes}
 */
public record ContainerSummary(
    String id,
    String name,
    String image,
    String imageId,
    String command,
    Instant created,
    String state,
    String status,
    List<PublishedPort> ports,
    List<String> volumes,
    List<String> networks,
    Map<String, String> labels) {

  /** Whether its process runs (paused containers count as running). */
  public boolean running() {
    return state.equals("running") || state.equals("paused") || state.equals("restarting");
  }

  /** Whether it was started within the last second: so the engine's own words have it. */
  public boolean justStarted() {
    return running() && status.startsWith("Up Less than a second");
  }

  /** One that is being removed is as good as gone; its name may have a new owner already. */
  public boolean gone() {
    return state.equals("removing");
  }

  /** The same container at another time. */
  public ContainerSummary withState(String other) {
    return new ContainerSummary(
        id, name, image, imageId, command, created, other, status, ports, volumes, networks,
        labels);
  }
}
