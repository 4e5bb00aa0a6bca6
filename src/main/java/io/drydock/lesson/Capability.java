package io.drydock.lesson;

import java.util.Arrays;
import java.util.Optional;

/** What a lesson or a step can need of the engine and what is around it. */
public enum Capability {
  REGISTRY("registry", "a registry that takes your pushes"),
  HUB("hub", "Docker Hub"),
  BUILDX("buildx", "docker buildx"),
  MULTI_PLATFORM("multi-platform", "images for several platforms"),
  LINUX("linux", "an engine with Linux containers"),
  PORT_80("port-80", "a free port 80 on this machine");

  private final String key;
  private final String says;

  Capability(String key, String says) {
    this.key = key;
    this.says = says;
  }

  /** The word in the lesson language. */
  public String key() {
    return key;
  }

  /** What it is, to complete "This needs …". */
  public String says() {
    return says;
  }

  /** The capability with that word. */
  public static Optional<Capability> named(String key) {
    return Arrays.stream(values()).filter(c -> c.key.equals(key)).findFirst();
  }
}
