package io.drydock;

import io.drydock.machine.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A bare dockerd of a test's own, without images and network, that may be killed, frozen and
 * started again.
 */
public final class ThrowawayEngine implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration END = Duration.ofSeconds(30);
  private static final long LOOK_EVERY_MS = 50;

  private final Path folder;
  private final EnginePrograms programs;
  private final List<String> options;
  private Process daemon;
  private int starts;

  /** The machine's own. */
  public ThrowawayEngine() throws IOException {
    this(EnginePrograms.ofTheMachine());
  }

  /** Another one, with more words for its command line. */
  public ThrowawayEngine(EnginePrograms programs, String... options) throws IOException {
    this.folder = Files.createTempDirectory("drydock-engine-");
    this.programs = programs;
    this.options = List.of(options);
  }

  /** As in {@code DOCKER_HOST}. */
  public String address() {
    return "unix://" + folder.resolve("docker.sock");
  }

  /** Starts the daemon, and waits until it answers. */
  public ThrowawayEngine start() throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                programs.path("dockerd"),
                "--data-root=" + folder.resolve("data"),
                // What a crash left there would keep the next start waiting.
                "--exec-root=" + folder.resolve("exec" + ++starts),
                "--pidfile=" + folder.resolve("pid"),
                "--host=" + address(),
                "--bridge=none",
                "--iptables=false",
                "--ip-masq=false"));
    command.addAll(options);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(programs.environment());
    daemon = builder.redirectOutput(folder.resolve("log").toFile()).start();
    var version = List.of(programs.path("docker"), "--host", address(), "version");
    long deadline = System.nanoTime() + START.toNanos();
    while (run(version) != 0) {
      if (System.nanoTime() > deadline || !daemon.isAlive()) {
        throw new AssertionError(
            "dockerd did not start:\n" + Files.readString(folder.resolve("log")));
      }
      pause();
    }
    return this;
  }

  /** Sends the daemon a signal by its name. */
  public void signal(String name) throws IOException {
    run(List.of("/bin/sh", "-c", "kill -" + name + " " + daemon.pid()));
  }

  /** Ends the daemon as a crash would, with the container runtime that it started. */
  public void kill() throws IOException {
    var children = daemon.descendants().toList();
    daemon.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    await();
    Files.deleteIfExists(folder.resolve("pid"));
  }

  @Override
  public void close() throws IOException {
    if (daemon.isAlive()) {
      signal("CONT");
      daemon.destroy();
      await();
    }
    if (Programs.on(System.getenv()).find("umount").isPresent()) {
      run(
          List.of(
              "sh",
              "-c",
              "grep -o ' " + folder + "[^ ]*' /proc/self/mounts | sort -r | xargs -r umount"));
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Runs {@code docker ARGUMENTS} in a folder, which must succeed; its output, stripped. */
  public String docker(Path folder, String... arguments) throws IOException {
    return docker(true, folder, arguments);
  }

  /** The same for a command that may fail. */
  public String tryDocker(Path folder, String... arguments) throws IOException {
    return docker(false, folder, arguments);
  }

  private String docker(boolean must, Path folder, String... arguments) throws IOException {
    var words = new ArrayList<>(List.of(programs.path("docker")));
    words.addAll(List.of(arguments));
    var output = Files.createTempFile(this.folder, "docker", ".out");
    var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(programs.environment());
    builder.environment().put("DOCKER_HOST", address());
    builder.redirectInput(Path.of("/dev/null").toFile()).redirectOutput(output.toFile());
    int exit = await(builder.start());
    var text = Files.readString(output);
    if (must && exit != 0) {
      throw new AssertionError(String.join(" ", words) + " ended with " + exit + ":\n" + text);
    }
    return text.strip();
  }

  private void await() {
    try {
      if (!daemon.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
        daemon.destroyForcibly();
        throw new AssertionError("dockerd did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int run(List<String> command) throws IOException {
    return await(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** The exit code; -1 for a program that takes too long. */
  private static int await(Process process) {
    try {
      if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return -1;
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
