package io.drydock.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The texts from which the practice set is made, and the version that their contents add up to. */
final class Recipes {
  /** To be raised when the set changes for a reason that no text shows. */
  private static final int FORMAT = 1;

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
          "packages",
          "passwd");

  private Recipes() {}

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

  /** Changes whenever a text changes, so that the set is built anew. */
  static String version() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) FORMAT);
      NAMES.forEach(name -> digest.update((name + "\0" + text(name) + "\0").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
