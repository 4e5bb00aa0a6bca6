package io.drydock;

import io.drydock.docker.CommandResult;
import io.drydock.practice.CleanSlate;
import io.drydock.practice.PracticeEngine;
import io.drydock.practice.PracticeException;
import io.drydock.practice.PracticeStatus;
import io.drydock.practice.Progress;
import io.drydock.practice.Requirements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The one engine on which all tests of a run work: never the caller's own. It is started when the
 * first test asks for it, with its registry and the practice set, and taken down with its images
 * when the JVM ends, also after a failure or Ctrl-C; the practice set is kept. It lives in the
 * folder {@code drydock.it.home}.
 */
public final class PracticeEngineForTests {
  private static final Duration COMMAND_LIMIT = Duration.ofMinutes(3);
  private static PracticeEngineForTests running;
  private static volatile PracticeEngine toTakeDown;

  private final Path home;
  private final PracticeEngine engine;
  private final PracticeStatus status;

  private PracticeEngineForTests(Path home) {
    this.home = home;
    // The stand-ins are what is tested, on a machine with Docker Hub too.
    this.engine = PracticeEngine.at(home, () -> false);
    this.status = engine.up(new ToldProgress());
  }

  /** The engine; started by the first call. */
  public static synchronized PracticeEngineForTests get() {
    if (running == null) {
      installWhatIsMissing();
      var home =
          Path.of(System.getProperty("drydock.it.home", "target/it-engine")).toAbsolutePath();
      var stopped = PracticeEngine.at(home, () -> false);
      toTakeDown = stopped;
      Runtime.getRuntime().addShutdownHook(new Thread(PracticeEngineForTests::takeDown));
      // What an earlier run left would make tests pass or fail by chance.
      stopped.forget(Progress.silent());
      running = new PracticeEngineForTests(home);
    }
    return running;
  }

  /** At the end of the tests; the shutdown hook is for those that are cut short. */
  public static final class AtTheEnd implements LauncherSessionListener {
    @Override
    public void launcherSessionClosed(LauncherSession session) {
      takeDown();
    }
  }

  private static void takeDown() {
    var engine = toTakeDown;
    if (engine != null) {
      engine.forget(Progress.silent());
      toTakeDown = null;
    }
  }

  private static void installWhatIsMissing() {
    var missing =
        Stream.of(Requirements.PROGRAMS, Requirements.SET_PROGRAMS)
            .flatMap(each -> Requirements.missing(each).stream())
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    var packages = String.join(" ", Requirements.packages(missing));
    if (!Requirements.canInstall()) {
      throw new PracticeException(
          "The engine tests need programs that are not here: " + missing + ".",
          "Try, as root on Debian or Ubuntu: apt-get install " + packages);
    }
    System.err.println("The engine tests install the missing packages: " + packages);
    Requirements.install(missing, new ToldProgress());
  }

  /** Drydock's home folder of this run, for {@code DRYDOCK_HOME}. */
  public Path home() {
    return home;
  }

  /** No learner of that course has been here before. */
  public void forgetLearner(String course) throws IOException {
    Files.deleteIfExists(home.resolve("progress").resolve(course + ".journal"));
    var kept = home.resolve("practice/ledger").resolve(course);
    if (Files.isDirectory(kept)) {
      try (var files = Files.list(kept)) {
        for (var file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** The engine's address, for {@code DOCKER_HOST}. */
  public String dockerHost() {
    return status.address();
  }

  /** What leads a docker command to this engine. */
  public Map<String, String> environment() {
    return engine.environment();
  }

  /** The registry that takes pushes: {@code localhost:PORT}. */
  public String registry() {
    return status.registry();
  }

  /** The user of the registry. */
  public String user() {
    return status.user();
  }

  /** The password of the registry. */
  public String password() {
    return status.password();
  }

  public PracticeStatus status() {
    return status;
  }

  /** Runs {@code docker ARGUMENTS} on this engine to its end, three minutes at most. */
  public CommandResult docker(String... arguments) {
    return dockerIn(home, arguments);
  }

  /** The same in a folder. */
  public CommandResult dockerIn(Path folder, String... arguments) {
    var words = new ArrayList<>(List.of("docker"));
    words.addAll(List.of(arguments));
    var started = Instant.now();
    try {
      var output = Files.createTempFile("docker", ".out");
      var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
      builder.environment().putAll(environment());
      builder
          .environment()
          .keySet()
          .removeIf(key -> key.startsWith("DOCKER_TLS") || key.equals("DOCKER_CONTEXT"));
      builder.redirectInput(Path.of("/dev/null").toFile()).redirectOutput(output.toFile());
      var process = builder.start();
      if (!process.waitFor(COMMAND_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("too slow: " + words);
      }
      var text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
      Files.delete(output);
      return new CommandResult(
          String.join(" ", words),
          process.exitValue(),
          text,
          folder,
          started,
          Duration.between(started, Instant.now()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The same, for a command that must succeed; its output without the white space around it. */
  public String dockerOk(String... arguments) {
    var result = docker(arguments);
    if (!result.succeeded()) {
      throw new AssertionError(
          result.line() + " ended with " + result.exit() + ":\n" + result.output());
    }
    return result.output().strip();
  }

  /** Removes all containers, volumes, networks and logins, and all images but these. */
  public PracticeEngineForTests fresh(String... images) {
    new CleanSlate(environment())
        .wipe(
            Stream.of(images)
                .map(image -> image.contains(":") ? image : image + ":latest")
                .collect(Collectors.toSet()));
    return this;
  }

  /** Pulls an image unless it is there. */
  public PracticeEngineForTests having(String image) {
    if (!docker("image", "inspect", image).succeeded()) {
      dockerOk("pull", image);
    }
    return this;
  }

  private static final class ToldProgress implements Progress {
    @Override
    public void step(String what) {
      System.err.println("[practice engine] " + what);
    }

    @Override
    public void advance(long done, long total) {}
  }
}
