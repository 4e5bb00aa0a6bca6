package io.drydock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The programs of a Docker engine, unpacked in a folder of their own.
 *
 * @param folder with {@code bin} and {@code config}; empty for what is on the machine's path
 */
public record EnginePrograms(String folder) {
  private static final Path PROJECT =
      Path.of(System.getProperty("drydock.project", "")).toAbsolutePath();
  private static final long LONGEST_MINUTES = 5;

  /** Those of the machine. */
  public static EnginePrograms ofTheMachine() {
    return new EnginePrograms("");
  }

  /**
   * Those of Debian's packages, which are fetched where they are not here yet.
   *
   * @param version one that {@code engines/fetch} knows
   */
  public static EnginePrograms fetched(String version) throws IOException {
    var told = Files.createTempFile("engines-fetch", ".err");
    var folder = Files.createTempFile("engines-fetch", ".out");
    var process =
        new ProcessBuilder(PROJECT.resolve("engines/fetch").toString(), version)
            .redirectOutput(folder.toFile())
            .redirectError(told.toFile())
            .start();
    try {
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new AssertionError("`engines/fetch " + version + "` takes too long.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    if (process.exitValue() != 0) {
      throw new AssertionError(
          "These tests need the engine " + version + ":\n" + Files.readString(told));
    }
    return new EnginePrograms(Files.readString(folder).strip());
  }

  /** What to start one of them by. */
  String path(String program) {
    return folder.isEmpty() ? program : Path.of(folder, "bin", program).toString();
  }

  /** What leads others to them: a client to its plugins, dockerd to its containerd. */
  public Map<String, String> environment() {
    return folder.isEmpty()
        ? Map.of()
        : Map.of(
            "PATH",
            Path.of(folder, "bin") + ":" + System.getenv("PATH"),
            "DOCKER_CONFIG",
            Path.of(folder, "config").toString());
  }
}
