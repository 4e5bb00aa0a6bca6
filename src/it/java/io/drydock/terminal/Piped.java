package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.PracticeEngineForTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A lesson of a test's own whose lines come from a pipe; {@link Result} says what came of it. */
record Piped(Path folder, String steps, Map<String, String> environment) {
  private static final long LONGEST_SECONDS = 360;

  /** What was printed, and the exit code. */
  record Result(String output, int exit) {}

  Result play(PracticeEngineForTests engine, String lines)
      throws IOException, InterruptedException {
    var learner = new Learner(folder).lesson(steps);
    engine.environment().forEach(learner::with);
    environment.forEach(learner::with);
    learner.with("DRYDOCK_HOME", Files.createTempDirectory(folder, "home").toString());
    return of(learner, learner.program("learn", "first", "--engine", engine.dockerHost()), lines);
  }

  /** Starts a learner's program, types the lines into its pipe, and waits for its end. */
  static Result of(Learner learner, List<String> program, String lines)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(program).directory(learner.work().toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(learner.environment());
    var printed = Files.createTempFile(learner.work().getParent(), "printed", ".txt");
    var process = builder.redirectOutput(printed.toFile()).start();
    try (var in = process.outputWriter()) {
      in.write(lines);
    }
    try {
      assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).as(lines).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Result(
        new String(Files.readAllBytes(printed), StandardCharsets.UTF_8), process.exitValue());
  }
}
