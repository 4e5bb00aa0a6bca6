package io.drydock.cli;

import io.drydock.practice.EngineStore;
import io.drydock.practice.LocalRegistry;
import io.drydock.practice.PracticeEngine;
import io.drydock.practice.PracticeException;
import io.drydock.practice.Progress;
import io.drydock.words.Bytes;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code drydock practice}: the private engine that lessons run on where there is no other. */
@Command(
    name = "practice",
    mixinStandardHelpOptions = true,
    description =
        "Start, stop and look at the practice engine: a private Docker engine for lessons.",
    subcommandsRepeatable = false)
final class PracticeCommand {
  private final Surroundings surroundings;

  PracticeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Start the engine, or find it where it runs.")
  int up() {
    withProgress(progress -> engine().up(progress));
    return status();
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Stop the engine and everything that belongs to it, and the local registry.")
  int down(
      @Option(
              names = "--purge",
              description = "Also remove its images, containers, volumes and its registry.")
          boolean purge) {
    withProgress(
        progress -> {
          engine().down(progress, purge);
          LocalRegistry.at(surroundings.home()).stop(purge);
        });
    surroundings.out().println("The practice engine is down.");
    return ExitCode.OK;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Tell whether the engine runs, and where. Exit code 1: it does not.")
  int status() {
    var status = engine().status();
    var out = surroundings.out();
    row("engine", status.running() ? "running" : "not running");
    if (status.running()) {
      row("process", String.valueOf(status.pid().orElseThrow()));
      row("address", status.address());
      row("version", status.version() + " (API " + status.apiVersion() + ")");
      row(
          "registry",
          status.registry() + " (user " + status.user() + ", password " + status.password() + ")");
      row("pulls from", status.mirror());
    }
    row("practice set", status.practiceSet() ? "built" : "not built");
    row("data", status.home() + " (" + Bytes.inWords(engine().diskUsed()) + ")");
    out.flush();
    return status.running() ? ExitCode.OK : ExitCode.PROBLEMS;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Print exports that lead another terminal's docker to the engine.",
      footer = {"", "In the other terminal: eval \"$$(drydock practice env)\""})
  int env() {
    for (Map.Entry<String, String> each : new TreeMap<>(engine().environment()).entrySet()) {
      surroundings
          .out()
          .println("export " + each.getKey() + "='" + each.getValue().replace("'", "'\\''") + "'");
    }
    return ExitCode.OK;
  }

  private void row(String name, String value) {
    surroundings.out().printf("%-13s %s%n", name, value);
  }

  private PracticeEngine engine() {
    return PracticeEngine.at(surroundings.home()).with(EngineStore.of(surroundings.environment()));
  }

  private void withProgress(Consumer<Progress> work) {
    try (var progress =
        new LiveProgress(surroundings.err(), surroundings.clock(), surroundings.terminal())) {
      work.accept(progress);
    } catch (PracticeException e) {
      throw new UserError(e.getMessage(), e.help());
    }
  }
}
