package io.drydock.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lesson.Capability;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AbilitiesTest {
  private static final Map<String, String> NOWHERE = Map.of("DOCKER_HOST", "unix:///nonexistent");

  @Test
  void whatAnEngineOfAnotherSystemBehindAMirrorLacks() {
    var abilities = new Abilities(() -> "windows", NOWHERE, false, port -> port != 80);

    assertThat(abilities.missing())
        .contains(Capability.LINUX, Capability.HUB, Capability.PORT_80)
        .doesNotContain(Capability.REGISTRY);
  }

  @Test
  void whatAnEngineWithDockerHubHas() {
    var abilities = new Abilities(() -> "linux", NOWHERE, true, _ -> true);

    assertThat(abilities.missing())
        .doesNotContain(Capability.LINUX, Capability.HUB, Capability.PORT_80, Capability.REGISTRY);
  }
}
