package io.drydock.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientPluginsTest {
  @TempDir Path folder;
  private Path practice;

  @BeforeEach
  void makeThePracticeEnginesFolder() throws IOException {
    practice = Files.createDirectory(folder.resolve("practice"));
  }

  @Test
  void theLearnersPluginsAreFoundOnThePracticeEngine() throws IOException {
    plugin("home/.docker");
    ClientPlugins.link(practice, Map.of("HOME", folder.resolve("home").toString()));
    assertThat(practice.resolve("cli-plugins/docker-buildx")).hasContent("of home/.docker");
  }

  @Test
  void dockerConfigCountsMoreThanHome() throws IOException {
    plugin("home/.docker");
    plugin("mine");
    ClientPlugins.link(
        practice,
        Map.of(
            "HOME", folder.resolve("home").toString(),
            "DOCKER_CONFIG", folder.resolve("mine").toString()));
    assertThat(practice.resolve("cli-plugins/docker-buildx")).hasContent("of mine");
  }

  @Test
  void pluginsThatAreGoneLeaveNoDeadLink() throws IOException {
    plugin("mine");
    ClientPlugins.link(practice, Map.of("DOCKER_CONFIG", folder.resolve("mine").toString()));
    ClientPlugins.link(practice, Map.of("DOCKER_CONFIG", folder.resolve("none").toString()));
    assertThat(practice.resolve("cli-plugins")).doesNotExist();
    assertThat(Files.exists(practice.resolve("cli-plugins"), LinkOption.NOFOLLOW_LINKS)).isFalse();
  }

  @Test
  void aTerminalThatIsLedToThePracticeEngineKeepsTheLink() throws IOException {
    plugin("mine");
    ClientPlugins.link(practice, Map.of("DOCKER_CONFIG", folder.resolve("mine").toString()));
    ClientPlugins.link(practice, Map.of("DOCKER_CONFIG", practice.toString()));
    assertThat(practice.resolve("cli-plugins/docker-buildx")).hasContent("of mine");
  }

  @Test
  void pluginsOfThePracticeEnginesOwnStay() throws IOException {
    plugin("practice");
    plugin("mine");
    ClientPlugins.link(practice, Map.of("DOCKER_CONFIG", folder.resolve("mine").toString()));
    assertThat(practice.resolve("cli-plugins/docker-buildx")).hasContent("of practice");
  }

  private void plugin(String config) throws IOException {
    var plugins = Files.createDirectories(folder.resolve(config).resolve("cli-plugins"));
    Files.writeString(plugins.resolve("docker-buildx"), "of " + config);
  }
}
