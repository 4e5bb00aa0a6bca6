package io.drydock.tutor;

import io.drydock.shell.CallGuard;
import io.drydock.shell.CommandOutcome;
import io.drydock.shell.CommandRunner;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The learner's shell, as it is without a terminal; what lines print is thrown away. */
final class RunnerShell implements LearnerShell, AutoCloseable {
  private final Path folder;
  private final Map<String, String> environment;
  private CallGuard guard = CallGuard.NONE;
  private CommandRunner runner;

  RunnerShell(Path folder, Map<String, String> environment) throws IOException {
    this.folder = folder;
    this.environment = Map.copyOf(environment);
    this.runner = runner();
  }

  private CommandRunner runner() throws IOException {
    return CommandRunner.copyingTo(
        folder, environment, Clock.systemUTC(), OutputStream.nullOutputStream());
  }

  /** The learner closes the shell and opens another one. */
  void anew() throws IOException {
    runner.close();
    runner = runner();
    runner.guardedBy(guard);
  }

  @Override
  public Path start() {
    return folder;
  }

  @Override
  public Path directory() {
    return runner.directory();
  }

  @Override
  public Map<String, String> environment() {
    return runner.environment();
  }

  @Override
  public List<String> stopped() {
    return runner.stopped();
  }

  @Override
  public void set(Map<String, String> variables) {
    runner.set(variables);
  }

  @Override
  public CommandOutcome run(String line, Runnable ending) {
    return runner.run(line, ending, () -> false);
  }

  @Override
  public boolean seesCalls() {
    return runner.seesCalls();
  }

  @Override
  public void guardedBy(CallGuard by) {
    guard = by;
    runner.guardedBy(by);
  }

  @Override
  public CommandOutcome resume() {
    return runner.resume();
  }

  @Override
  public void close() {
    runner.close();
  }
}
