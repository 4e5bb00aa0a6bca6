package io.drydock.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The texts from which the practice set is made. */
final class Recipes {
  private static final String FOLDER = "set/";

  /** Every text; a test compares the list with the folder. */
  static final List<String> NAMES =
      List.of(
          "adduser",
          "alpine.Dockerfile",
          "apk",
          "busybox.Dockerfile",
          "debian.Dockerfile",
          "group",
          "hello-world.Dockerfile",
          "hello-world.txt",
          "index.html",
          "my.cnf",
          "mysql-entrypoint",
          "mysql-healthcheck",
          "mysql-server.Dockerfile",
          "mysql.Dockerfile",
          "mysqld",
          "nginx-1.11-alpine.Dockerfile",
          "nginx-1.11.Dockerfile",
          "nginx-alpine.Dockerfile",
          "nginx-default.conf",
          "nginx-entrypoint",
          "nginx-post-install",
          "nginx.Dockerfile",
          "nginx.conf",
          "node.Dockerfile",
          "npm",
          "npm-packages",
          "packages",
          "passwd");

  private Recipes() {}

  /** The text of that name, one of {@link #NAMES}. */
  static String text(String name) {
    try (var stream = Recipes.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + FOLDER + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
