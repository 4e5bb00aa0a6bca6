package io.drydock.terminal;

import io.drydock.shell.CallGuard;
import io.drydock.shell.CommandOutcome;
import io.drydock.shell.CommandRunner;
import io.drydock.tutor.LearnerShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The learner's shell, made at the first command: a prompt does not wait for it. */
public final class LazyRunner implements LearnerShell, AutoCloseable {
  /** Makes the runner, in the folder and with the variables that are set by then. */
  @FunctionalInterface
  interface Maker {
    CommandRunner make(Path directory, Map<String, String> environment) throws IOException;
  }

  private volatile Path directory;
  private Map<String, String> environment;
  private final Maker maker;
  private volatile CommandRunner runner;
  private CallGuard guard = CallGuard.NONE;
  private volatile BooleanSupplier givenUp = () -> false;

  LazyRunner(Path directory, Map<String, String> environment, Maker maker) {
    this.directory = directory;
    this.environment = environment;
    this.maker = maker;
  }

  private synchronized CommandRunner runner() throws IOException {
    if (runner == null) {
      runner = maker.make(directory, environment);
      runner.guardedBy(guard);
    }
    return runner;
  }

  @Override
  public Path start() {
    return directory;
  }

  @Override
  public synchronized Path directory() {
    return runner == null ? directory : runner.directory();
  }

  @Override
  public synchronized Map<String, String> environment() {
    return runner == null ? environment : runner.environment();
  }

  @Override
  public synchronized void set(Map<String, String> variables) {
    var all = new HashMap<>(environment);
    all.putAll(variables);
    environment = Map.copyOf(all);
    if (runner != null) {
      runner.set(variables);
    }
  }

  @Override
  public synchronized List<String> stopped() {
    return runner == null ? List.of() : runner.stopped();
  }

  @Override
  public CommandOutcome run(String line, Runnable ending) {
    try {
      return runner().run(line, ending, givenUp);
    } catch (IOException e) {
      return new CommandOutcome.NotStarted(line, e.getMessage());
    }
  }

  @Override
  public boolean seesCalls() {
    try {
      return runner().seesCalls();
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public synchronized void guardedBy(CallGuard next) {
    guard = next;
    if (runner != null) {
      runner.guardedBy(next);
    }
  }

  /** Whether Ctrl-C was pressed since a line was typed. */
  void givenUp(BooleanSupplier pressed) {
    givenUp = pressed;
  }

  /** Gives up the line that is about to start; its own thread may hold this object meanwhile. */
  void interrupt() {
    var now = runner;
    if (now != null) {
      now.interrupt();
    }
  }

  /** Keys typed while the last line ran. */
  synchronized String takeTypedAhead() {
    return runner == null ? "" : runner.takeTypedAhead();
  }

  @Override
  public CommandOutcome resume() {
    try {
      return runner().resume();
    } catch (IOException e) {
      return new CommandOutcome.NotStarted("fg", e.getMessage());
    }
  }

  /** Makes a folder the one in which the learner begins, and goes there. */
  void moveTo(Path folder) throws IOException {
    var quoted = "'" + folder.toString().replace("'", "'\\''") + "'";
    if (runner != null) {
      runner.run("cd " + quoted);
      if (!runner.directory().equals(folder)) {
        throw new IOException("no way into " + folder);
      }
    } else if (!Files.isExecutable(folder)) {
      throw new IOException("no way into " + folder);
    }
    directory = folder;
  }

  @Override
  public synchronized void close() {
    if (runner != null) {
      runner.close();
    }
  }
}
