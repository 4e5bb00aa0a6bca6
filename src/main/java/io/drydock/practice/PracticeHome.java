package io.drydock.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where a practice engine keeps its things. All names that are seen by the whole machine carry the
 * home's {@link #id}, so that engines of different homes never meet.
 *
 * @param root the folder of what lasts: images, the registry, packages, logs
 * @param id eight hexadecimal digits that only this home has
 */
record PracticeHome(Path root, String id) {

  static PracticeHome at(Path folder) {
    var root = real(folder.toAbsolutePath().normalize());
    try {
      var hash =
          MessageDigest.getInstance("SHA-256")
              .digest(root.toString().getBytes(StandardCharsets.UTF_8));
      return new PracticeHome(root, HexFormat.of().formatHex(hash, 0, 4));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Two ways to one folder, such as a symbolic link, must lead to one engine. */
  private static Path real(Path folder) {
    for (var above = folder; above != null; above = above.getParent()) {
      try {
        return above.toRealPath().resolve(above.relativize(folder)).normalize();
      } catch (IOException _) {
        // Not made yet: the part above it counts.
      }
    }
    return folder;
  }

  /**
   * Docker separates lists of paths with these signs, and offers no way to write them inside of
   * one.
   */
  void demandPlainName() {
    var name = root.toString();
    if (name.chars().anyMatch(sign -> ",:\"\\\n".indexOf(sign) >= 0)) {
      throw new PracticeException(
          "The practice engine cannot live in "
              + name
              + ": a comma, colon, quote or backslash is in the way.",
          "Try another place: `export DRYDOCK_HOME=FOLDER`.");
    }
  }

  /**
   * What lives only as long as the engine runs. A socket's path may have 107 bytes, so it is short.
   */
  Path run() {
    return Files.isWritable(Path.of("/run")) ? Path.of("/run/drydock", id) : root.resolve("run");
  }

  Path socket() {
    return run().resolve("docker.sock");
  }

  String address() {
    return "unix://" + socket();
  }

  Path pid(String daemon) {
    return run().resolve(daemon + ".pid");
  }

  Path log(String daemon) {
    return root.resolve("log").resolve(daemon + ".log");
  }

  /** Where the shell keeps what was on this engine when lessons and tasks began. */
  Path ledger() {
    return root.resolve("ledger");
  }

  Path data() {
    return root.resolve("data");
  }

  Path registry() {
    return root.resolve("registry");
  }

  Path dockerConfig() {
    return root.resolve("docker-config");
  }

  /** Stand-ins for Docker Hub: packages, build contexts, what is served to containers. */
  Path set() {
    return root.resolve("set");
  }

  Path state() {
    return root.resolve("engine.properties");
  }

  String bridge() {
    return "dd" + id;
  }

  String cgroup() {
    return "drydock-" + id;
  }

  /** Makes a folder, or says which one could not be made. */
  static Path make(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new PracticeException(
          "The folder " + folder + " could not be made: " + e.getMessage() + ".",
          "Try another place: `export DRYDOCK_HOME=FOLDER`.");
    }
  }
}
