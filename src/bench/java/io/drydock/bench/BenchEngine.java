package io.drydock.bench;

import io.drydock.practice.PracticeEngine;
import io.drydock.practice.PracticeException;
import io.drydock.practice.Progress;
import io.drydock.practice.Requirements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The engine on which all is measured: started for one run, removed with all that is on it
 * afterwards.
 */
final class BenchEngine implements AutoCloseable {
  private static final Duration COMMAND_LIMIT = Duration.ofMinutes(3);

  private final Path home;
  private final PracticeEngine engine;
  private boolean closed;

  private BenchEngine(Path home, PracticeEngine engine) {
    this.home = home;
    this.engine = engine;
  }

  /** Starts it; what an earlier run left there is removed before. */
  static BenchEngine start(Path home) throws IOException {
    var missing = Requirements.missing(Requirements.PROGRAMS);
    if (!missing.isEmpty()) {
      throw new PracticeException(
          "The benchmark needs programs that are not here: "
              + String.join(", ", missing.stream().map(Requirements.Program::name).toList()),
          "Try, as root on Debian or Ubuntu: apt-get install "
              + String.join(" ", Requirements.packages(missing)));
    }
    // It brings images of its own: with Docker Hub said to be there, no practice set is built for
    // it.
    var engine = new BenchEngine(home, PracticeEngine.at(home, () -> true));
    Runtime.getRuntime().addShutdownHook(new Thread(engine::close));
    engine.remove();
    engine.engine.up(Progress.silent());
    return engine;
  }

  String address() {
    return engine.address();
  }

  Path socket() {
    return Path.of(engine.address().substring("unix://".length()));
  }

  /** The environment of a tutor or a shell that works on this engine. */
  Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", home.toString());
    environment.put("LANG", "C.UTF-8");
    environment.put("TERM", "xterm-256color");
    environment.put("SHELL", Files.isExecutable(Path.of("/bin/bash")) ? "/bin/bash" : "/bin/sh");
    environment.put("DRYDOCK_HOME", home.toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.putAll(engine.environment());
    return environment;
  }

  /** Puts this many small images on it. */
  void load(int images) throws IOException, InterruptedException {
    var archive = home.resolve("images.tar");
    try (var out = Files.newOutputStream(archive)) {
      ManyImages.write(out, images);
    }
    docker("image", "load", "--quiet", "--input", archive.toString());
    Files.delete(archive);
  }

  /** Runs a docker command that must succeed. */
  void docker(String... arguments) throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of("docker"));
    words.addAll(List.of(arguments));
    var log = home.resolve("docker.log");
    var builder =
        new ProcessBuilder(words)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment());
    var process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(COMMAND_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new BenchmarkException(String.join(" ", words) + " did not end.");
    }
    if (process.exitValue() != 0) {
      throw new BenchmarkException(String.join(" ", words) + " failed: " + Files.readString(log));
    }
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      try {
        remove();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void remove() throws IOException {
    engine.down(Progress.silent(), true);
    House.remove(home);
  }
}
