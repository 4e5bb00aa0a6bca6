package io.drydock.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.EnginePrograms;
import io.drydock.ThrowawayEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Containers that are made for a check, on an engine with the classic store and one without. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
class OneOffIT {
  private static ThrowawayEngine engine;

  @Parameter boolean containerd;
  @TempDir Path folder;
  private EngineApi api;

  @BeforeParameterizedClassInvocation
  static void start(boolean containerd) throws IOException {
    engine =
        new ThrowawayEngine(
                EnginePrograms.fetched("28.5"), "--feature=containerd-snapshotter=" + containerd)
            .start();
  }

  @AfterParameterizedClassInvocation
  static void end() throws IOException {
    engine.close();
  }

  /** The shell of this machine, with the libraries that it needs. */
  @BeforeEach
  void anImageWithAShell() throws IOException {
    api = EngineApi.connect(engine.address(), Duration.ofSeconds(10));
    var root = Files.createDirectories(folder.resolve("root"));
    Files.createDirectories(root.resolve("bin"));
    Files.copy(Path.of("/bin/sh").toRealPath(), root.resolve("bin/sh"));
    for (var library : List.of("/lib64/ld-linux-x86-64.so.2", "/lib/x86_64-linux-gnu/libc.so.6")) {
      var place = root.resolve(library.substring(1));
      Files.createDirectories(place.getParent());
      Files.copy(Path.of(library).toRealPath(), place);
    }
    Files.writeString(folder.resolve("secret"), "key\n");
    Files.writeString(
        folder.resolve("Dockerfile"),
        """
        FROM scratch
        COPY root /
        COPY secret /app/secret
        VOLUME /cache
        CMD ["sh", "-c", "echo ready"]
        """);
    engine.docker(folder, "build", "--quiet", "--tag", "shell", ".");
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    assertThat(engine.docker(folder, "container", "ls", "--all", "--quiet")).isBlank();
    api.close();
  }

  private OneOffContainer.Result run(String script, Map<String, String> volumes, Duration limit) {
    return api.oneOff(
        new OneOffContainer(
            "shell",
            script.isEmpty() ? List.of() : List.of("sh", "-c", script),
            Map.of("GREETING", "hello"),
            Optional.of("1000"),
            volumes,
            Optional.empty(),
            limit));
  }

  @Test
  void itsExitCodeAndBothStreamsAreTold() {
    assertThat(run("", Map.of(), Duration.ofSeconds(20)))
        .isEqualTo(new OneOffContainer.Result(Optional.of(0L), "ready\n", false));
    assertThat(run("echo $GREETING; echo $UID no >&2; exit 3", Map.of(), Duration.ofSeconds(20)))
        .satisfies(
            result -> {
              assertThat(result.exit()).contains(3L);
              assertThat(result.output()).contains("hello\n", "no\n");
            });
  }

  @Test
  void oneThatDoesNotEndIsEndedAndRemoved() {
    var began = Instant.now();
    var result = run("echo waiting; while :; do :; done", Map.of(), Duration.ofSeconds(2));
    assertThat(result.exit()).isEmpty();
    assertThat(result.output()).isEqualTo("waiting\n");
    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void aProgramThatIsMissingCountsAsTheClientCountsIt() {
    var what =
        new OneOffContainer(
            "shell",
            List.of("/none"),
            Map.of(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Duration.ofSeconds(10));
    assertThat(api.oneOff(what).exit()).contains(127L);
  }

  @Test
  void aVolumeCanBeWrittenReadAndLookedInto() throws IOException {
    engine.docker(folder, "volume", "create", "store");
    var limit = Duration.ofSeconds(20);
    assertThat(run("echo hi > /data/a", Map.of("/data", "store:ro"), limit).exit()).contains(2L);
    var asRoot =
        new OneOffContainer(
            "shell",
            List.of("sh", "-c", "echo hi > /data/a"),
            Map.of(),
            Optional.empty(),
            Map.of("/data", "store"),
            Optional.empty(),
            limit);
    assertThat(api.oneOff(asRoot).exit()).contains(0L);
    assertThat(api.volumeFile("store", "a").orElseThrow().content()).isEqualTo("hi\n");
    assertThat(api.volumeFile("store", "none")).isEmpty();
    engine.docker(folder, "volume", "rm", "store");
    assertThat(engine.docker(folder, "volume", "ls", "--quiet")).as("anonymous ones").isBlank();
  }

  @Test
  void whatAKilledProgramLeftIsRemovedByTheNextRun() throws IOException {
    var label = OneOffRuns.LABEL + "=";
    engine.docker(folder, "container", "create", "--label", label + "1000", "shell");
    var later = Instant.now().plusSeconds(600).getEpochSecond();
    engine.docker(
        folder, "container", "create", "--name", "other", "--label", label + later, "shell");
    assertThat(api.containers()).as("seen by checks").isEmpty();
    run("", Map.of(), Duration.ofSeconds(20));
    assertThat(engine.docker(folder, "container", "ls", "--all", "--format", "{{.Names}}"))
        .isEqualTo("other");
    engine.docker(folder, "container", "rm", "--volumes", "other");
  }

  @Test
  void eachLayerIsListedByItself() throws IOException {
    Files.writeString(folder.resolve("Dockerfile"), "FROM shell\nCOPY secret /app/other\n");
    engine.docker(folder, "build", "--quiet", "--tag", "upper", ".");
    assertThat(api.layerPaths("upper"))
        .hasSize(3)
        .satisfies(
            layers -> {
              assertThat(layers.get(0)).contains("/bin/sh").doesNotContain("/app/secret");
              assertThat(layers.get(1)).containsExactly("/app/secret");
              assertThat(layers.get(2)).containsExactly("/app/other");
            });
    assertThat(api.layerPaths("none")).isEmpty();
  }
}
