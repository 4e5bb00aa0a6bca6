package io.drydock.practice;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The registries of a practice engine: one store, seen through several doors. */
final class Registry {
  /** The login of the door at which the learner pushes. */
  static final String USER = "learner";

  static final String PASSWORD = "learner";

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Registry() {}

  /** The registry that asks for a login and takes pushes. */
  static Daemon guarded(PracticeHome home, EngineState state) {
    return daemon(home, "registry", state.registryPort(), guard(home));
  }

  /** The read-only registry that the engine asks for what is pulled from Docker Hub. */
  static Daemon mirror(PracticeHome home, EngineState state) {
    return daemon(home, "mirror", state.mirrorPort(), "");
  }

  /** A registry without a lock, for the time in which the practice set is put in. */
  static Daemon open(PracticeHome home, int port) {
    return daemon(home, "loading", port, "");
  }

  static void start(Daemon daemon, int port) {
    if (!daemon.runs() || !answers(port)) {
      daemon.stop(Duration.ofSeconds(5));
      daemon.start(() -> answers(port), PATIENCE);
    }
  }

  /** Whether a registry answers there, with or without a lock. */
  static boolean answers(int port) {
    try {
      var connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + port + "/v2/").toURL().openConnection();
      connection.setConnectTimeout(1000);
      connection.setReadTimeout(2000);
      int status = connection.getResponseCode();
      connection.disconnect();
      return status == 200 || status == 401;
    } catch (IOException _) {
      return false;
    }
  }

  private static Daemon daemon(PracticeHome home, String name, int port, String auth) {
    var config = home.root().resolve(name + ".yml");
    var text =
        """
        version: 0.1
        log:
          level: warn
        storage:
          filesystem:
            rootdirectory: "%s"
          delete:
            enabled: true
          maintenance:
            readonly:
              enabled: %b
        http:
          addr: 127.0.0.1:%d
          secret: "%s"
          headers:
            X-Content-Type-Options: [nosniff]
        %s\
        """
            .formatted(home.registry(), name.equals("mirror"), port, home.id(), auth);
    write(config, text);
    return new Daemon(
        home, name, List.of("docker-registry", "serve", config.toString()), config.toString());
  }

  private static String guard(PracticeHome home) {
    var file = home.root().resolve("htpasswd");
    if (!Files.exists(file)) {
      var line =
          Tool.of("htpasswd", "-Bbn", USER, PASSWORD)
              .run()
              .orThrow(
                  "The registry's password file could not be made",
                  "Try `apt-get install apache2-utils`, or `drydock doctor --fix`.");
      write(file, line + "\n");
    }
    return """
    auth:
      htpasswd:
        realm: Drydock practice registry
        path: "%s"
    """
        .formatted(file);
  }

  private static void write(Path file, String text) {
    try {
      PracticeHome.make(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new PracticeException(
          "The file " + file + " could not be written: " + e.getMessage() + ".",
          "Try `df -h` to see whether the disk is full.");
    }
  }
}
