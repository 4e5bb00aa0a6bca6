package io.drydock.cli;

import io.drydock.check.Evidence;
import io.drydock.check.PatientJudge;
import io.drydock.check.Variables;
import io.drydock.check.Verdict;
import io.drydock.docker.EngineApi;
import io.drydock.practice.EngineChoice;
import io.drydock.report.Format;
import io.drydock.report.Result;
import io.drydock.report.Result.State;
import io.drydock.script.CheckFile;
import io.drydock.script.ChecksReader;
import io.drydock.script.Loaded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code drydock check FILE}: the checks of the lesson language as a tool of its own, for scripts.
 */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Judge a YAML file of checks against an engine.",
    footer = {
      "",
      "Ends with 0 where every check passes, 1 where one fails, 2 where the file cannot be",
      "used, 3 where something could not be looked at."
    })
final class CheckCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  @Parameters(
      paramLabel = "FILE",
      description = "A list of checks, or a map with format, vars and check.")
  private Path file;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description =
          "auto, practice, or an address such as unix:///var/run/docker.sock (default: auto).")
  private String engine = EngineChoice.AUTO;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "The value of a variable; may be given several times.")
  private Map<String, String> values = Map.of();

  @Option(names = "--trust", description = "Let `run` checks run the commands that the file names.")
  private boolean trusted;

  private final Surroundings surroundings;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Judges a file with every option as it is by itself. */
  static int runPlain(Surroundings surroundings, Path file) {
    var command = new CheckCommand(surroundings);
    command.file = file;
    return command.call();
  }

  @Override
  public Integer call() {
    var path = surroundings.directory().resolve(file);
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new UserError(
          "There is no file " + file + " that can be read.",
          "Try the path of a YAML file of checks.");
    }
    return switch (ChecksReader.read(path, values.keySet())) {
      case Loaded.Problems<CheckFile>(var problems) -> {
        surroundings.err().print(new LessonReport(List.of(), problems, List.of()).text());
        yield ExitCode.USAGE;
      }
      case Loaded.Ok<CheckFile>(var checks) -> judge(checks, path);
    };
  }

  private int judge(CheckFile checks, Path path) {
    var results = results(checks, path, engine());
    surroundings.out().print(format.render(results));
    if (results.stream().anyMatch(r -> r.state() == State.FAILED)) {
      return ExitCode.PROBLEMS;
    }
    return results.stream().allMatch(r -> r.state() == State.PASSED)
        ? ExitCode.OK
        : ExitCode.UNABLE;
  }

  private EngineChoice engine() {
    try (var progress = new LiveProgress(surroundings.err(), surroundings.clock(), false)) {
      return EngineChoice.resolve(
          engine, surroundings.home(), surroundings.environment(), progress);
    }
  }

  private List<Result> results(CheckFile checks, Path path, EngineChoice choice) {
    var variables = new HashMap<>(choice.variables());
    variables.putAll(checks.variables());
    variables.putAll(values);
    variables.put("work", surroundings.directory().toString());
    var setting =
        new Evidence.Setting(
            Instant.EPOCH,
            Instant.EPOCH,
            List.of(),
            new Variables(variables),
            surroundings.directory(),
            Path.of(variables.get("docker_config")),
            choice.environment(),
            trusted ? Evidence.Trust.FULL : Evidence.Trust.NO_RUN);
    try (var api = EngineApi.connect(choice.address(), TIMEOUT)) {
      return PatientJudge.judgeAll(
              checks.checks(), () -> new Evidence(api, setting), surroundings.clock())
          .stream()
          .map(Verdict::withoutPrompt)
          .map(verdict -> Result.of(path.getFileName().toString(), verdict))
          .toList();
    }
  }
}
