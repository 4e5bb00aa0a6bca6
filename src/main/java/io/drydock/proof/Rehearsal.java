package io.drydock.proof;

import io.drydock.check.Check;
import io.drydock.check.Evaluation;
import io.drydock.check.Evidence;
import io.drydock.check.Judge;
import io.drydock.check.Variables;
import io.drydock.check.Verdict;
import io.drydock.docker.CommandOutcome;
import io.drydock.docker.CommandResult;
import io.drydock.docker.CommandRunner;
import io.drydock.docker.EngineApi;
import io.drydock.docker.ImageReference;
import io.drydock.lesson.Lesson;
import io.drydock.lesson.Step.Task;
import io.drydock.machine.FileTree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * One walk through a lesson on an emptied engine, in a work folder of its own, which goes with it.
 */
final class Rehearsal implements AutoCloseable {
  private static final long COMMAND_MINUTES = 5;
  private static final Duration ENGINE_TIMEOUT = Duration.ofSeconds(20);

  /** Registries keep what was pushed: each walk pushes below a path of its own. */
  private static final AtomicInteger WALKS = new AtomicInteger();

  private final Path work;
  private final CommandRunner runner;
  private final EngineApi api;
  private final List<CommandResult> ran = new ArrayList<>();
  private final Instant lessonStarted;
  private final ProofEngine engine;
  private Variables variables;
  private Instant taskStarted;

  Rehearsal(Lesson lesson, ProofEngine engine) throws IOException, ProofException {
    this.engine = engine;
    var familiar = lesson.images().stream().map(image -> ImageReference.of(image).familiar());
    // What the lesson begins with may stay: the pull below mends a tag that a mistake has moved.
    engine.wipe().accept(familiar.collect(Collectors.toSet()));
    this.work = Files.createTempDirectory("drydock-proof");
    var environment = new HashMap<>(System.getenv());
    environment.putAll(engine.environment());
    this.runner =
        CommandRunner.copyingTo(
            work, environment, Clock.systemUTC(), OutputStream.nullOutputStream());
    this.api = EngineApi.connect(engine.address(), ENGINE_TIMEOUT);
    var values = new HashMap<>(lesson.variables());
    values.putAll(engine.variables());
    var walk = Long.toString(System.currentTimeMillis(), 36) + WALKS.incrementAndGet();
    values.put("hub", engine.variables().get("hub") + "/" + walk);
    values.put("work", work.toString());
    this.variables = new Variables(values);
    this.lessonStarted = Instant.now();
    this.taskStarted = lessonStarted;
    for (var image : lesson.images()) {
      must("docker image pull --quiet " + variables.expand(image));
    }
  }

  /** Begins a task: runs its setup, after which its own commands count. */
  void begin(Task task) throws ProofException {
    for (var line : task.setup()) {
      must(line);
    }
    taskStarted = Instant.now();
  }

  /** Solves a task, and keeps the values that its checks keep. */
  List<Verdict> solve(Task task) throws ProofException {
    for (var line : task.solution()) {
      must(line);
    }
    var verdicts = Evaluation.evaluate(task.check(), this::evidence, Clock.systemUTC());
    verdicts.forEach(verdict -> variables = variables.with(verdict.saved()));
    return verdicts;
  }

  /** Judges at once. */
  List<Verdict> judge(List<Check> checks) {
    return Judge.judgeAll(checks, evidence());
  }

  private Evidence evidence() {
    return new Evidence(
        api,
        new Evidence.Setting(
            taskStarted,
            lessonStarted,
            List.copyOf(ran),
            variables,
            runner.directory(),
            Path.of(engine.variables().get("docker_config")),
            engine.environment(),
            true));
  }

  private void must(String line) throws ProofException {
    var result = run(line);
    if (!result.succeeded()) {
      throw new ProofException(
          "`"
              + result.line()
              + "` ended with exit code "
              + result.exit()
              + ": "
              + result.output().strip());
    }
  }

  /** Runs a line as the learner would; five minutes at most. */
  CommandResult run(String line) throws ProofException {
    var expanded = variables.expand(line);
    try (var one = Executors.newSingleThreadExecutor()) {
      var outcome = CompletableFuture.supplyAsync(() -> runner.run(expanded), one);
      try {
        return keep(outcome.get(COMMAND_MINUTES, TimeUnit.MINUTES), expanded);
      } catch (TimeoutException e) {
        throw new ProofException(
            "`" + expanded + "` did not end within " + COMMAND_MINUTES + " minutes.");
      } catch (ExecutionException e) {
        throw new ProofException("`" + expanded + "` could not be run: " + e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ProofException("The proof was interrupted.");
      } finally {
        // The runner ends its child when its thread is interrupted.
        one.shutdownNow();
      }
    }
  }

  private CommandResult keep(CommandOutcome outcome, String line) throws ProofException {
    return switch (outcome) {
      case CommandOutcome.Finished(var result) -> {
        ran.add(result);
        yield result;
      }
      case CommandOutcome.Stopped _ -> throw new ProofException("`" + line + "` was stopped.");
      case CommandOutcome.NotStarted(var _, var reason) ->
          throw new ProofException("`" + line + "` could not be started: " + reason);
    };
  }

  @Override
  public void close() throws IOException {
    runner.close();
    api.close();
    FileTree.remove(work);
  }
}
