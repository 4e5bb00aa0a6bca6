package io.drydock.bench;

import io.drydock.shell.CommandOutcome;
import io.drydock.shell.CommandRunner;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * What a call of a client costs that the tutor sees: by turns with one that it does not see, of a
 * client that does nothing. Many calls in one line, so that what a line costs is not counted.
 */
final class CallTime {
  private static final int WARM_UPS = 2;
  private static final int RUNS = 15;
  private static final int CALLS = 50;
  private static final double LIMIT_MS = 3;

  private CallTime() {}

  static void measure(Path folder, Map<String, String> environment, Results results)
      throws IOException {
    Files.createDirectories(folder);
    Files.deleteIfExists(folder.resolve("docker"));
    Files.createSymbolicLink(folder.resolve("docker"), Path.of("/bin/true"));
    var seen = new HashMap<>(environment);
    seen.put("PATH", folder + ":" + environment.get("PATH"));
    seen.put("SHELL", "/bin/sh");
    seen.remove("DRYDOCK_CALLS");
    var unseen = new HashMap<>(seen);
    unseen.put("DRYDOCK_CALLS", "off");
    results.add(
        Row.median(
            "a call of a client: more than without the small program before it",
            more(folder, seen, unseen, "docker ps >/dev/null"),
            LIMIT_MS,
            "ms"));
    results.aside("the same, behind a pipe", more(folder, seen, unseen, "docker ps | read -r x"));
  }

  private static Samples more(
      Path folder, Map<String, String> seen, Map<String, String> unseen, String call)
      throws IOException {
    var line = "i=0; while [ $i -lt %d ]; do %s; i=$((i + 1)); done".formatted(CALLS, call);
    var more = new Samples();
    try (var with = runner(folder, seen);
        var without = runner(folder, unseen)) {
      for (int i = 0; i < WARM_UPS + RUNS; i++) {
        long one = run(with, line);
        long other = run(without, line);
        if (i >= WARM_UPS) {
          more.addNanos((one - other) / CALLS);
        }
      }
    }
    return more;
  }

  private static CommandRunner runner(Path folder, Map<String, String> environment)
      throws IOException {
    return CommandRunner.copyingTo(
        folder, environment, Clock.systemUTC(), OutputStream.nullOutputStream());
  }

  private static long run(CommandRunner runner, String line) {
    if (runner.run(line) instanceof CommandOutcome.Finished(var result)) {
      return result.took().toNanos();
    }
    throw new BenchmarkException("The calls could not be made.");
  }
}
