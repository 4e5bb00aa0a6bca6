package io.drydock.lesson;

import java.util.Arrays;
import java.util.Optional;

/** The variables that the tutor gives to every lesson. */
public enum Variable {
  HUB(
      "hub",
      "where the learner pushes, to stand before /NAME:TAG: a Docker Hub user, or REGISTRY/USER"),
  REGISTRY("registry", "the registry that `docker login` is given; empty for Docker Hub"),
  USER("user", "the learner's user name in the registry"),
  PASSWORD(
      "password", "the practice registry's password; on Docker Hub a reminder to use one's own"),
  WORK("work", "the learner's work folder"),
  DOCKER_CONFIG("docker_config", "the folder where the Docker client keeps config.json"),
  OFFICIAL(
      "official",
      "where the official images are read, to stand before /NAME:TAG: docker.io/library, or REGISTRY/library");

  private final String key;
  private final String help;

  Variable(String key, String help) {
    this.key = key;
    this.help = help;
  }

  /** The name between the braces. */
  public String key() {
    return key;
  }

  /** What it stands for, for the authors' reference. */
  public String help() {
    return help;
  }

  /** The variable with that name. */
  public static Optional<Variable> named(String key) {
    return Arrays.stream(values()).filter(v -> v.key.equals(key)).findFirst();
  }
}
