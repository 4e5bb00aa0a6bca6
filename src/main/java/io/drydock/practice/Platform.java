package io.drydock.practice;

/**
 * What an image is made for: an operating system and a kind of processor.
 *
 * @param osVersion of Windows, whose containers must fit the host's version; empty for Linux
 */
record Platform(String os, String architecture, String osVersion) {
  /** What engines on this machine run. */
  static Platform own() {
    return linux(System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64");
  }

  static Platform linux(String architecture) {
    return new Platform("linux", architecture, "");
  }

  static Platform windows(String osVersion) {
    return new Platform("windows", "amd64", osVersion);
  }

  /** Linux on the other kind of processor of the two that the practice set is made for. */
  Platform foreign() {
    return linux(architecture.equals("arm64") ? "amd64" : "arm64");
  }

  /** The generation of the processor, where images of Docker Hub name it. */
  String variant() {
    return architecture.equals("arm64") ? "v8" : "";
  }
}
