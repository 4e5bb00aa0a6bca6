package io.drydock.docker;

import java.util.Arrays;
import java.util.Optional;

/** The programs that are known to be a client of an engine, by the names that people type. */
public enum Client {
  DOCKER("docker"),
  /** Docker Desktop's, called from WSL. */
  DOCKER_EXE("docker.exe"),
  /** Compose as a program of its own. */
  DOCKER_COMPOSE("docker-compose"),
  PODMAN("podman");

  private final String program;

  Client(String program) {
    this.program = program;
  }

  /** The name of its file, without a folder. */
  public String program() {
    return program;
  }

  /** The client that a word of a shell line calls: its name, also with a folder before it. */
  public static Optional<Client> calledBy(String word) {
    var program = word.substring(word.lastIndexOf('/') + 1);
    return Arrays.stream(values()).filter(client -> client.program.equals(program)).findFirst();
  }
}
