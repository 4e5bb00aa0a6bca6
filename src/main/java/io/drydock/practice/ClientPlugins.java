package io.drydock.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;

/**
 * The learner's own plugins of the Docker client, such as buildx: the client looks for them in its
 * configuration folder, and a practice engine has one of its own.
 */
final class ClientPlugins {
  private static final String FOLDER = "cli-plugins";

  private ClientPlugins() {}

  /**
   * Lets a client that is led to the practice engine find them; takes an earlier way to them back
   * where they are gone.
   *
   * @param dockerConfig the practice engine's configuration folder
   * @param environment tells the learner's: {@code DOCKER_CONFIG}, else {@code .docker} below
   *     {@code HOME}
   */
  static void link(Path dockerConfig, Map<String, String> environment) throws IOException {
    var link = dockerConfig.resolve(FOLDER);
    var own = learners(environment).resolve(FOLDER).toAbsolutePath().normalize();
    // In a terminal that `drydock practice env` has led here, both are the same.
    if (own.equals(link) || Files.isDirectory(link, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.deleteIfExists(link);
    if (Files.isDirectory(own)) {
      Files.createSymbolicLink(link, own);
    }
  }

  private static Path learners(Map<String, String> environment) {
    var config = environment.getOrDefault("DOCKER_CONFIG", "");
    return config.isBlank()
        ? Path.of(environment.getOrDefault("HOME", "/root"), ".docker")
        : Path.of(config);
  }
}
