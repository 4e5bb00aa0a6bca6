package io.drydock.practice;

import io.drydock.PracticeEngineForTests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A practice engine of a test's own, beside the shared one: without stand-ins, it is up in a
 * second.
 */
record OwnEngine(Path home, PracticeEngine engine) implements AutoCloseable {
  private static final String LONG_NAME =
      "a home with a long name and spaces in it; more than any socket's path may have".repeat(2);

  static OwnEngine in(Path folder) {
    var home = folder.resolve(LONG_NAME);
    return new OwnEngine(home, PracticeEngine.at(home, () -> true));
  }

  /** Where the engine keeps what it has. */
  PracticeHome practice() {
    return PracticeHome.at(home.resolve("practice"));
  }

  /** Gives the engine the shared engine's {@code alpine}. */
  void loadAlpine() {
    var file = home.resolve("alpine.tar").toString();
    var shared = PracticeEngineForTests.get();
    shared.dockerOk("pull", "--quiet", "alpine");
    shared.dockerOk("save", "--output", file, "alpine");
    docker("load", "--input", file);
  }

  /** Runs a command on the engine that must succeed; returns its output. */
  String docker(String... arguments) {
    var words = new ArrayList<>(List.of("docker"));
    words.addAll(List.of(arguments));
    return Tool.of(words).with(engine.environment()).run().orThrow("docker", "");
  }

  @Override
  public void close() {
    engine.down(Progress.silent(), true);
  }
}
