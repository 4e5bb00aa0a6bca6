package io.drydock.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * From the start of {@code ./drydock} to the echo of a character typed at its prompt, by turns with
 * a program that only says hello.
 */
final class StartTime {
  private static final int WARM_UPS = 3;
  private static final int RUNS = 25;
  private static final Duration FIRST = Duration.ofMinutes(3);
  private static final Pattern ECHO = Pattern.compile("Z");

  private StartTime() {}

  static void measure(Path project, Map<String, String> environment, Results results)
      throws IOException, InterruptedException {
    var starts = new Samples();
    var hellos = new Samples();
    for (int i = 0; i < WARM_UPS + RUNS; i++) {
      long start = toPrompt(project, environment);
      long hello = hello(project);
      if (i >= WARM_UPS) {
        starts.addNanos(start);
        hellos.addNanos(hello);
      }
    }
    results.add(Row.median("start to usable prompt", starts, 250, "ms"));
    results.add(Row.ratio("start to usable prompt, against `java Hello`", starts, hellos, 5));
    results.aside("`java Hello`", hellos);
  }

  private static long toPrompt(Path project, Map<String, String> environment)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (var pty =
        Pty.start(List.of(project.resolve("drydock").toString()), environment, project)) {
      pty.await(Tutor.PROMPT, FIRST);
      pty.type("Z");
      long usable = pty.await(ECHO, Tutor.PATIENCE).nanos();
      pty.type("\u0015:quit\r");
      pty.awaitEnd(Tutor.PATIENCE);
      return usable - start;
    }
  }

  static long hello(Path project) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes = project.resolve("target/test-classes").toString();
    var builder = new ProcessBuilder(java, "-cp", classes, Hello.class.getName());
    builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
    long start = System.nanoTime();
    var process = builder.start();
    if (!process.waitFor(Tutor.PATIENCE.toSeconds(), TimeUnit.SECONDS)
        || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new BenchmarkException("`java Hello` did not end well.");
    }
    return System.nanoTime() - start;
  }
}
