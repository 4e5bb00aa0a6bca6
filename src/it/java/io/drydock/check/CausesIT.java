package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.Golden;
import io.drydock.PracticeEngineForTests;
import io.drydock.check.Evidence.Setting;
import io.drydock.check.Verdict.Failed;
import io.drydock.docker.CommandResult;
import io.drydock.docker.EngineApi;
import io.drydock.report.Format;
import io.drydock.report.Result;
import io.drydock.script.ChecksReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * Wrong states of a real engine, each with the verdict that it must get, and with what mends it.
 * The scenarios stand in {@code src/it/causes}, one file a subject; the verdicts in golden files.
 */
class CausesIT {
  private static final Path SCENARIOS =
      Path.of(System.getProperty("drydock.project", "")).resolve("src/it/causes").toAbsolutePath();

  @TempDir Path work;

  private final PracticeEngineForTests engine = PracticeEngineForTests.get();

  /** The registry keeps what earlier runs pushed; this run's repositories are its own. */
  private final String once = "r" + Long.toString(System.nanoTime(), 36);

  private final List<CommandResult> ran = new ArrayList<>();

  @TestFactory
  Stream<DynamicNode> eachWrongStateIsNamed() throws IOException {
    try (var files = Files.list(SCENARIOS)) {
      return files.sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> play(file)));
    }
  }

  @Test
  void everySubjectHasThreeScenarios() throws IOException {
    for (var subject : Subject.values()) {
      assertThat(scenarios(SCENARIOS.resolve(subject.key() + ".yaml")))
          .as(subject.key())
          .hasSizeGreaterThanOrEqualTo(3);
    }
  }

  private void play(Path file) throws IOException {
    var verdicts = new StringBuilder();
    for (var scenario : scenarios(file)) {
      verdicts
          .append("== ")
          .append(scenario.get("name"))
          .append('\n')
          .append(play(scenario))
          .append('\n');
    }
    var name = file.getFileName().toString().replace(".yaml", ".text");
    Golden.assertMatches("causes/" + name, verdicts.toString());
  }

  private String play(Map<String, Object> scenario) throws IOException {
    var name = String.valueOf(scenario.get("name"));
    engine.fresh("alpine", "nginx");
    Stream.of("alpine", "nginx").forEach(image -> engine.dockerOk("pull", "-q", image));
    ran.clear();
    var folder = Files.createTempDirectory(work, name.replaceAll("\\W+", "-"));
    var lessonStarted = Instant.now();
    run(scenario.get("before"), folder);
    run(scenario.get("given"), folder);
    var taskStarted = Instant.now();
    run(scenario.get("run"), folder);
    var checks = ChecksReader.read(Path.of(name), String.valueOf(scenario.get("check")));
    assertThat(checks.problems()).as(name).isEmpty();
    var all = checks.found().orElseThrow().checks();
    try (var api = EngineApi.connect(engine.dockerHost(), Duration.ofSeconds(10))) {
      var wrong = Judge.judgeAll(all, evidence(api, lessonStarted, taskStarted, folder));
      assertThat(cause(wrong)).as(name + ": " + wrong).isEqualTo(scenario.get("cause"));
      run(scenario.get("fix"), folder);
      assertThat(
              patiently(
                  () -> Judge.judgeAll(all, evidence(api, lessonStarted, taskStarted, folder))))
          .as(name + ", mended")
          .allMatch(Verdict::passed);
      return masked(Format.TEXT.render(wrong.stream().map(v -> Result.of("", v)).toList()), folder);
    }
  }

  /** A server needs a moment until it answers. */
  private static List<Verdict> patiently(Supplier<List<Verdict>> judge) {
    var end = Instant.now().plusSeconds(5);
    var verdicts = judge.get();
    while (!verdicts.stream().allMatch(Verdict::passed) && Instant.now().isBefore(end)) {
      verdicts = judge.get();
    }
    return verdicts;
  }

  private static String cause(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(v -> !v.passed())
        .map(
            v ->
                v.outcome() instanceof Failed failed
                    ? failed.cause().map(Cause::id).orElse("none")
                    : "unable")
        .findFirst()
        .orElse("passed");
  }

  private Evidence evidence(
      EngineApi api, Instant lessonStarted, Instant taskStarted, Path folder) {
    return new Evidence(
        api,
        new Setting(
            taskStarted,
            lessonStarted,
            List.copyOf(ran),
            variables(),
            folder,
            Path.of(engine.environment().get("DOCKER_CONFIG")),
            engine.environment(),
            Evidence.Trust.FULL));
  }

  private Variables variables() {
    return new Variables(
        Map.of(
            "registry", engine.registry(),
            "hub", engine.registry() + "/" + engine.user() + "/" + once,
            "user", engine.user(),
            "password", engine.password()));
  }

  /** Runs each line as the learner would; what it prints is kept for checks. */
  private void run(Object lines, Path folder) throws IOException {
    if (lines == null) {
      return;
    }
    for (var line : variables().expand(String.valueOf(lines)).split("\n")) {
      var started = Instant.now();
      var output = Files.createTempFile("scenario", ".out");
      var builder =
          new ProcessBuilder("sh", "-c", line).directory(folder.toFile()).redirectErrorStream(true);
      builder.environment().putAll(engine.environment());
      builder.redirectOutput(output.toFile()).redirectInput(Path.of("/dev/null").toFile());
      var process = builder.start();
      try {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(line).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
      var text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
      Files.delete(output);
      ran.add(
          new CommandResult(
              line,
              process.exitValue(),
              text,
              folder,
              started,
              Duration.between(started, Instant.now())));
    }
  }

  /** Without what differs from run to run. */
  private String masked(String text, Path folder) {
    return text.replace("/" + once, "")
        .replace(engine.registry(), "REGISTRY")
        .replace(folder.toString(), "WORK")
        // Where Docker Hub answers, it says so itself.
        .replaceAll(
            "There is no (`[^`]+`) here, and Docker Hub does not answer", "The registry has no $1")
        // The words of the client are another in each of its versions.
        .replaceAll(
            "(`docker (?:imgae ls|image inspect|volume inspect|run -d --name web -p 70000)[^`]*` ended with exit code \\d+: ).*",
            "$1WORDS OF THE CLIENT.")
        .replaceAll("sha256:[0-9a-f]{64}", "sha256:DIGEST")
        .replaceAll("\\b[0-9a-f]{64}\\b", "LONG-ID")
        .replaceAll("\\b[0-9a-f]{12}\\b", "SHORT-ID")
        .replaceAll("`[a-z]+_[a-z]+\\d?`", "`made_up_name`")
        .replaceAll("(rename|logs|rm|start) [a-z]+_[a-z]+\\d?", "$1 made_up_name");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> scenarios(Path file) throws IOException {
    var all = (List<Map<String, Object>>) new Yaml().load(Files.readString(file));
    var known = Arrays.asList("name", "before", "given", "run", "check", "cause", "fix");
    all.forEach(s -> assertThat(known).as(file + ": " + s.get("name")).containsAll(s.keySet()));
    return all;
  }
}
