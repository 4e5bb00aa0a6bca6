package io.drydock.practice;

import java.util.OptionalLong;

/**
 * How a practice engine is.
 *
 * @param running whether its daemon runs and answers
 * @param pid the daemon's process
 * @param address what to put into {@code DOCKER_HOST}
 * @param version the engine's version, empty while it is down
 * @param apiVersion the highest API version that it speaks, empty while it is down
 * @param registry the registry that takes pushes, {@code localhost:PORT}; empty before the first
 *     start
 * @param user the user name for it
 * @param password the password for it
 * @param mirror where pulls are served from; {@code Docker Hub} where that one answers
 * @param dockerConfig what to put into {@code DOCKER_CONFIG}
 * @param home where its data lies
 * @param practiceSet whether the stand-ins for Docker Hub are built
 */
public record PracticeStatus(
    boolean running,
    OptionalLong pid,
    String address,
    String version,
    String apiVersion,
    String registry,
    String user,
    String password,
    String mirror,
    String dockerConfig,
    String home,
    boolean practiceSet) {

  /** Where the official images are read: Docker Hub, or the registry that holds their stand-ins. */
  public String official() {
    return (mirror.contains(":") ? mirror : "docker.io") + "/library";
  }
}
