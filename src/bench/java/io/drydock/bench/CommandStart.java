package io.drydock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a command takes from its start to its end, by turns with a program that only says hello: the
 * median of many runs after the first have made the start-up caches.
 */
final class CommandStart {
  private static final int WARM_UPS = 2;
  private static final int RUNS = 15;
  private static final double QUICK = 4;
  private static final double FOUR_CHECKS = 6;

  /** Four checks of four kinds; all lists are asked. */
  private static final List<String> CHECKS =
      List.of(
          "- image: no-such-image",
          "  exists: false",
          "- container: no-such-container",
          "  exists: false",
          "- volume: no-such-volume",
          "  exists: false",
          "- network: bridge",
          "  driver: bridge");

  private CommandStart() {}

  static void measure(Path project, Map<String, String> environment, Results results)
      throws IOException, InterruptedException {
    var checks = project.resolve("target/bench/four-checks.yaml");
    Files.write(checks, CHECKS);
    measure(project, environment, results, QUICK, "--version");
    measure(project, environment, results, QUICK, "--help");
    measure(project, environment, results, QUICK, "practice", "status");
    // As a script has it: an engine that is not this home's practice engine.
    var own = new HashMap<>(environment);
    own.put("DRYDOCK_HOME", project.resolve("target/bench/another-home").toString());
    measure(project, own, results, FOUR_CHECKS, "check", checks.toString());
  }

  private static void measure(
      Path project,
      Map<String, String> environment,
      Results results,
      double limit,
      String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(project.resolve("drydock").toString()));
    command.addAll(List.of(arguments));
    var commands = new Samples();
    var hellos = new Samples();
    for (int i = 0; i < WARM_UPS + RUNS; i++) {
      long took = run(command, environment);
      long hello = StartTime.hello(project);
      if (i >= WARM_UPS) {
        commands.addNanos(took);
        hellos.addNanos(hello);
      }
    }
    var what =
        arguments[0].equals("check")
            ? "`drydock check` of four checks"
            : "`drydock " + String.join(" ", arguments) + "`";
    results.add(Row.ratio(what + ", against `java Hello`", commands, hellos, limit));
    results.aside(what, commands);
  }

  private static long run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    long start = System.nanoTime();
    var process = builder.start();
    boolean ended = process.waitFor(Tutor.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    long took = System.nanoTime() - start;
    if (!ended || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new BenchmarkException("`" + String.join(" ", command) + "` did not end well.");
    }
    return took;
  }
}
