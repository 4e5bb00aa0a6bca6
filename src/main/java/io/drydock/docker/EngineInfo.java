package io.drydock.docker;

import java.util.List;
import java.util.Set;

/**
 * What an engine says about itself.
 *
 * @param id the same for as long as its data folder is; empty where it tells none
 * @param version the engine's version, such as {@code 28.5.2}
 * @param apiVersion the highest API version that it speaks
 * @param os {@code linux} or {@code windows}
 * @param architecture as in image configurations: {@code amd64}, {@code arm64} …
 * @param storageDriver for instance {@code overlay2}
 * @param registryMirrors the addresses that it asks before Docker Hub
 * @param rootless whether it runs as a user who may not do all that root may
 */
public record EngineInfo(
    String id,
    String version,
    String apiVersion,
    String os,
    String architecture,
    String storageDriver,
    List<String> registryMirrors,
    boolean rootless) {
  private static final Set<String> SNAPSHOTTERS =
      Set.of("overlayfs", "native", "stargz", "nydus", "windows", "erofs", "fuse-overlayfs");

  /**
   * Whether an image that loses its last name is gone, as in the containerd image store; the
   * classic store keeps it without one. The drivers of that store have names of their own, but for
   * one.
   */
  public boolean namelessImagesGo() {
    return SNAPSHOTTERS.contains(storageDriver);
  }
}
