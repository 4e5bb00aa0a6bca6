package io.drydock.practice;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What was chosen for an engine when it was started, and must stay while it runs.
 *
 * @param pool the second number of its address range, 10.POOL.0.0/16
 * @param registryPort the port of the registry that asks for a login
 * @param mirrorPort the port of the registry that serves pulls without one
 * @param hub whether Docker Hub answered, so that no stand-ins are used
 */
record EngineState(int pool, int registryPort, int mirrorPort, boolean hub) {

  static Optional<EngineState> read(Path file) {
    try {
      var values = new Properties();
      values.load(new StringReader(Files.readString(file)));
      return Optional.of(
          new EngineState(
              number(values, "pool"),
              number(values, "registry-port"),
              number(values, "mirror-port"),
              Boolean.parseBoolean(values.getProperty("hub"))));
    } catch (IOException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static int number(Properties values, String key) {
    return Integer.parseInt(values.getProperty(key, ""));
  }

  /** Written beside and moved, so that a reader never sees half of it. */
  void write(Path file) throws IOException {
    var text =
        "pool=%d%nregistry-port=%d%nmirror-port=%d%nhub=%b%n"
            .formatted(pool, registryPort, mirrorPort, hub);
    var beside = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(beside, text);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The address of the engine's bridge, at which containers reach the host. */
  String gateway() {
    return "10." + pool + ".0.1";
  }

  /** All addresses of the engine's networks. */
  String range() {
    return "10." + pool + ".0.0/16";
  }

  String registry() {
    return "localhost:" + registryPort;
  }

  String mirror() {
    return "127.0.0.1:" + mirrorPort;
  }
}
