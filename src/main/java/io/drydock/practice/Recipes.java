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
  /** The code that decides what goes into the set: another version of it makes another set. */
  private static final List<Class<?>> COOKS =
      List.of(
          ForeignPackages.class,
          HelloWorld.class,
          ImageStore.class,
          NpmMirror.class,
          NpmPackages.class,
          PackageRepository.class,
          Platform.class,
          PracticeSet.class,
          SeveralPlatforms.class,
          StandIns.class,
          StoredImage.class,
          Sysroot.class,
          LayerFolder.class);

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

  static String text(String name) {
    return new String(bytes(FOLDER + name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String resource) {
    try (var stream = Recipes.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes whenever a text or the code behind it changes, so that the set is built anew. */
  static String version() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      COOKS.forEach(cook -> digest.update(bytes(cook.getSimpleName() + ".class")));
      NAMES.forEach(
          name ->
              digest.update((name + "\0" + text(name) + "\0").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
