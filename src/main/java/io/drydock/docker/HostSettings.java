package io.drydock.docker;

import java.util.List;
import java.util.Map;

/**
 * How a container was told to run: what is allowed to it, how far it may go, where its output goes
 * (the engine's "HostConfig").
 *
 * @param capAdd as the engine keeps them, with or without {@code CAP_}
 * @param securityOptions such as {@code no-new-privileges}, {@code seccomp=unconfined}
 * @param limits by the name of the client's flag, {@code memory-swap}, {@code nofile}; those that
 *     are not set are missing
 */
public record HostSettings(
    boolean readOnly,
    boolean privileged,
    boolean init,
    List<String> capAdd,
    List<String> capDrop,
    List<String> securityOptions,
    String logDriver,
    Map<String, String> logOptions,
    Map<String, String> limits) {
  /** Of a container that was created without any flag. */
  public static final HostSettings NONE =
      new HostSettings(
          false, false, false, List.of(), List.of(), List.of(), "", Map.of(), Map.of());
}
