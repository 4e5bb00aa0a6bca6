package io.drydock.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineStoreTest {
  private static EngineStore asked(String word) {
    return EngineStore.of(Map.of(EngineStore.VARIABLE, word));
  }

  @Test
  void theEnvironmentChoosesAStoreOrLeavesItToTheEngine() {
    assertThat(EngineStore.of(Map.of())).isEqualTo(EngineStore.DEFAULT);
    assertThat(asked("")).isEqualTo(EngineStore.DEFAULT);
    assertThat(asked("classic")).isEqualTo(EngineStore.CLASSIC);
    assertThat(asked("containerd")).isEqualTo(EngineStore.CONTAINERD);
  }

  @Test
  void aWordThatIsNoStoreIsNamed() {
    assertThatThrownBy(() -> asked("overlay2"))
        .isInstanceOf(PracticeException.class)
        .hasMessage("There is no image store `overlay2`, which DRYDOCK_IMAGE_STORE asks for.")
        .extracting(e -> ((PracticeException) e).help())
        .isEqualTo("Try `classic` or `containerd`, or leave the variable unset.");
  }

  @Test
  void anEngineIsStartedWithTheStoreWhereItLetsOneChoose() {
    var help = "      --feature map   Enable feature in the daemon";
    assertThat(EngineStore.DEFAULT.options(() -> help)).isEmpty();
    assertThat(EngineStore.CLASSIC.options(() -> help))
        .containsExactly("--feature=containerd-snapshotter=false");
    assertThat(EngineStore.CONTAINERD.options(() -> help))
        .containsExactly("--feature=containerd-snapshotter=true");
  }

  @Test
  void anEngineOfOldHasTheClassicStoreOnly() {
    var help = "      --experimental   Enable experimental features";
    assertThat(EngineStore.CLASSIC.options(() -> help)).isEmpty();
    assertThatThrownBy(() -> EngineStore.CONTAINERD.options(() -> help))
        .isInstanceOf(PracticeException.class)
        .hasMessageContaining("The dockerd here has the classic image store only")
        .extracting(e -> ((PracticeException) e).help())
        .isEqualTo("Try Docker 28 or later, or leave the variable unset.");
  }
}
