package io.drydock.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.PracticeEngineForTests;
import io.drydock.docker.ImageReference;
import io.drydock.docker.RegistryApi;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeveralPlatformsIT {
  private static final Platform OWN = Platform.own();
  private static final Platform FOREIGN = OWN.foreign();
  private static PracticeEngineForTests engine;

  @BeforeAll
  static void start() {
    engine = PracticeEngineForTests.get();
  }

  @BeforeEach
  void empty() {
    engine.fresh();
  }

  @ParameterizedTest
  @ValueSource(strings = {"busybox", "hello-world"})
  void aPullTakesTheImageThatFitsUnlessAnotherPlatformIsAskedFor(String image) {
    engine.dockerOk("pull", image);
    assertThat(platform(image)).isEqualTo("linux/" + OWN.architecture());
    engine.dockerOk("pull", "--platform", "linux/" + FOREIGN.architecture(), image);
    assertThat(platform(image)).isEqualTo("linux/" + FOREIGN.architecture());
    assertThat(
            engine.dockerOk(
                "inspect", "--format", "{{index .Config.Labels \"io.drydock.stand-in\"}}", image))
        .isEqualTo("true");
  }

  @Test
  void programsForAnotherProcessorDoNotRun() {
    engine.dockerOk("pull", "--platform", "linux/" + FOREIGN.architecture(), "busybox");
    var ran = engine.docker("run", "--rm", "busybox", "uname", "-m");
    assertThat(ran.exit()).isNotZero();
    assertThat(ran.output())
        .contains("exec format error", "does not match the detected host platform");
  }

  @Test
  void anIndexThatHoldsOnlyWindowsHasNothingForThisEngine() {
    var pulled = engine.docker("pull", official() + "/hello-world:nanoserver-ltsc2022");
    assertThat(pulled.exit()).isEqualTo(1);
    assertThat(pulled.output())
        .contains(
            "no matching manifest for linux/" + OWN.architecture(), "in the manifest list entries");
  }

  @Test
  void theIndexCanBeReadWithoutALogin() {
    assertThat(engine.dockerOk("manifest", "inspect", "--insecure", official() + "/busybox"))
        .contains("\"architecture\": \"amd64\"", "\"architecture\": \"arm64\"");
  }

  @Test
  void eachTagOfHelloWorldHasThePlatformsThatItHasOnDockerHub() {
    assertThat(platforms("latest"))
        .hasSize(4)
        .contains("linux/amd64", "linux/arm64/v8")
        .filteredOn(each -> each.startsWith("windows/amd64 10.0."))
        .hasSize(2);
    assertThat(platforms("linux")).containsExactlyInAnyOrder("linux/amd64", "linux/arm64/v8");
    assertThat(platforms("nanoserver-ltsc2022"))
        .singleElement()
        .asString()
        .contains(" 10.0.20348.");
    assertThat(platforms("nanoserver-ltsc2025"))
        .singleElement()
        .asString()
        .contains(" 10.0.26100.");
    assertThat(platforms("nanoserver")).hasSize(2);
  }

  @Test
  void aPackageThatIsNotThereIsNamedWithItsProcessor(@TempDir Path folder) {
    assertThatThrownBy(() -> new ForeignPackages(folder, "arm64").unpacked("no-such-package"))
        .isInstanceOf(PracticeException.class)
        .hasMessageStartingWith("The package no-such-package for arm64 could not be fetched (");
  }

  private static List<String> platforms(String tag) {
    var registry =
        new RegistryApi(Path.of(engine.environment().get("DOCKER_CONFIG")), Duration.ofSeconds(5));
    return registry
        .manifest(ImageReference.of(official() + "/hello-world:" + tag))
        .orElseThrow()
        .platforms();
  }

  private static String official() {
    return engine.status().official();
  }

  private static String platform(String image) {
    return engine.dockerOk("inspect", "--format", "{{.Os}}/{{.Architecture}}", image);
  }
}
