package io.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where lessons push to on an engine of the learner's own. */
class LearnRegistryTest {
  private static final Map<String, String> HUB =
      Map.of("hub", "your-docker-id", "registry", "", "user", "your-docker-id", "password", "own");

  @TempDir Path home;

  private LearnRegistry registry() {
    return new LearnRegistry(home, HUB, Map.of());
  }

  @Test
  void nobodyHasChosenAtFirst() {
    var registry = registry();
    assertThat(registry.isOpen()).isTrue();
    assertThat(registry.variables()).containsEntry("hub", "your-docker-id");
    assertThat(registry.choose("")).contains("No registry is chosen yet.", "registry local");
  }

  @Test
  void anAccountOfDockerHubIsTakenAndKept() {
    var registry = registry();
    assertThat(registry.choose("hub jane"))
        .isEqualTo("Lessons push to Docker Hub as `jane` from now on.");
    assertThat(registry.variables()).containsEntry("hub", "jane").containsEntry("registry", "");
    var next = registry();
    assertThat(next.isOpen()).isFalse();
    assertThat(next.variables()).containsEntry("user", "jane");
    assertThat(next.choose("")).contains("Lessons push to `jane`.");
  }

  @Test
  void aVariableOfTheEnvironmentIsAChoice() {
    assertThat(new LearnRegistry(home, HUB, Map.of("DRYDOCK_HUB_USER", "jane")).isOpen()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hub", "hub A/B", "hub jane doe", "nexus", "local now"})
  void otherWordsAreNone(String words) {
    var registry = registry();
    assertThat(registry.choose(words))
        .isEqualTo(
            "`%s` is no registry. Try `registry local`, or `registry hub YOUR-DOCKER-ID` with the name of your account."
                .formatted(words));
    assertThat(registry.isOpen()).isTrue();
    assertThat(home.resolve("registry-choice")).doesNotExist();
  }

  @Test
  void aChoiceThatCannotBeKeptIsSaid() throws IOException {
    Files.createDirectories(home.resolve("registry-choice/x"));
    assertThat(registry().choose("hub jane"))
        .contains("Lessons push to Docker Hub as `jane`", "could not be kept in");
  }
}
