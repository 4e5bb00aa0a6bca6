package io.drydock.workbench;

import io.drydock.check.Evidence;
import io.drydock.check.Variables;
import io.drydock.docker.ClientFlags;
import io.drydock.docker.ClientHelp;
import io.drydock.docker.CommandResult;
import io.drydock.docker.EngineApi;
import io.drydock.shell.CommandOutcome;
import io.drydock.shell.CommandRunner;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The place of one piece of work: an emptied engine, a folder, a shell in it, and what was run
 * there. Used by one thread at a time; whoever closes it may be another.
 */
public final class Workbench implements AutoCloseable {
  private static final Duration ENGINE_TIMEOUT = Duration.ofSeconds(20);

  /** A command that is ended has half a second to obey, its output two more to come. */
  private static final Duration LAST_OF_A_COMMAND = Duration.ofSeconds(10);

  /** Registries keep what was pushed: each piece of work pushes below a path of its own. */
  private static final AtomicInteger PIECES = new AtomicInteger();

  private final BenchEngine engine;
  private final WorkFolder folder;
  private final Duration limit;
  private final CommandRunner runner;
  private final ClientFlags client;
  private final EngineApi api;
  private final List<CommandResult> ran = new ArrayList<>();
  private final Instant started = Instant.now();
  private Instant taskStarted = started;
  private Variables variables;
  private Thread running;
  private boolean closing;
  private boolean closed;

  private Workbench(BenchEngine engine, WorkFolder folder, CommandRunner runner, Piece piece) {
    this.engine = engine;
    this.folder = folder;
    this.runner = runner;
    this.limit = piece.command();
    var values = new HashMap<>(piece.variables());
    values.putAll(engine.variables());
    var own = Long.toString(System.currentTimeMillis(), 36) + PIECES.incrementAndGet();
    values.computeIfPresent("hub", (_, hub) -> hub + "/" + own);
    values.put("work", folder.path().toString());
    this.variables = new Variables(values);
    this.api = EngineApi.connect(engine.address(), ENGINE_TIMEOUT);
    this.client = new ClientHelp(engine.environment());
  }

  /** A bench at an engine, in a folder that is removed with it. */
  static Workbench at(BenchEngine engine, Path place, Piece piece) throws IOException {
    var folder = WorkFolder.create(place);
    var environment = new HashMap<>(System.getenv());
    environment.putAll(engine.environment());
    environment.putAll(folder.environment());
    try {
      var runner =
          CommandRunner.copyingTo(
              folder.path(), environment, Clock.systemUTC(), OutputStream.nullOutputStream());
      return new Workbench(engine, folder, runner, piece);
    } catch (IOException e) {
      folder.clear();
      throw e;
    }
  }

  /** A task begins: what is run from now on is its own. */
  public void beginTask() {
    taskStarted = Instant.now();
  }

  /** Keeps values for the commands and checks to come. */
  public void keep(Map<String, String> values) {
    variables = variables.with(values);
  }

  /** What checks can look at by now. Asks nothing yet. */
  public Evidence evidence() {
    return new Evidence(
        api,
        new Evidence.Setting(
            taskStarted,
            started,
            List.copyOf(ran),
            variables,
            runner.directory(),
            Path.of(engine.variables().get("docker_config")),
            engine.environment(),
            Evidence.Trust.FULL),
        client);
  }

  /** Runs a line that must succeed. */
  public void must(String line) throws CommandException, InterruptedException {
    var result = run(line);
    if (!result.succeeded()) {
      throw new CommandException(
          "`%s` ended with exit code %d: %s"
              .formatted(result.line(), result.exit(), result.output().strip()));
    }
  }

  /**
   * Runs a line as a person would, with the values of its variables.
   *
   * @throws CommandException where it cannot be started, is stopped, or does not end in its time
   */
  public CommandResult run(String line) throws CommandException, InterruptedException {
    return run(line, limit);
  }

  /**
   * The same, with another limit in time.
   *
   * @throws CommandException where it cannot be started, is stopped, or does not end in its time
   */
  public CommandResult run(String line, Duration limit)
      throws CommandException, InterruptedException {
    var expanded = variables.expand(line);
    var outcome = new CompletableFuture<CommandOutcome>();
    var thread = begin(() -> outcome.complete(runner.run(expanded)), outcome);
    try {
      return keep(outcome.get(limit.toMillis(), TimeUnit.MILLISECONDS), expanded);
    } catch (TimeoutException e) {
      throw new CommandException(
          "`%s` did not end within %s.".formatted(expanded, TimeInWords.of(limit)));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      // The runner ends its child when its thread is interrupted.
      thread.interrupt();
      thread.join(LAST_OF_A_COMMAND);
    }
  }

  private synchronized Thread begin(Runnable work, CompletableFuture<?> end)
      throws InterruptedException {
    if (closing) {
      throw new InterruptedException("The bench is closed.");
    }
    running =
        Thread.ofPlatform()
            .daemon()
            .name("workbench command")
            .uncaughtExceptionHandler((_, e) -> end.completeExceptionally(e))
            .start(work);
    return running;
  }

  private CommandResult keep(CommandOutcome outcome, String line) throws CommandException {
    return switch (outcome) {
      case CommandOutcome.Finished(var result) -> {
        ran.add(result);
        yield result;
      }
      case CommandOutcome.Stopped _ -> throw new CommandException("`" + line + "` was stopped.");
      case CommandOutcome.NotStarted(var _, var reason) ->
          throw new CommandException("`" + line + "` could not be started: " + reason);
    };
  }

  /** Ends what runs here, also in the background, and removes the folder. */
  @Override
  public void close() throws IOException {
    Thread last;
    synchronized (this) {
      closing = true;
      last = running;
    }
    boolean interrupted = Thread.interrupted();
    try {
      if (last != null) {
        last.interrupt();
        last.join(LAST_OF_A_COMMAND);
      }
    } catch (InterruptedException _) {
      interrupted = true;
    }
    try {
      remove();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized void remove() throws IOException {
    if (!closed) {
      closed = true;
      runner.close();
      api.close();
      folder.clear();
    }
  }
}
