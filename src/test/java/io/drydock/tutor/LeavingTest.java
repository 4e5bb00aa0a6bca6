package io.drydock.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeavingTest {
  private final List<String> said = new ArrayList<>();
  private final Leaving leaving = new Leaving(said::add);

  @Test
  void withoutStoppedCommandsNobodyIsAsked() {
    assertThat(leaving.allowed(List.of())).isTrue();
    assertThat(said).isEmpty();
  }

  @Test
  void stoppedCommandsAreNamedOnceAndTheSecondTimeCounts() {
    assertThat(leaving.allowed(List.of("vi Dockerfile", "cat"))).isFalse();
    assertThat(said)
        .containsExactly(
            "There are stopped commands: `vi Dockerfile`, `cat`. Type `quit` again to end them, or `fg` to"
                + " go on with the last one.");
    assertThat(leaving.allowed(List.of("vi Dockerfile", "cat"))).isTrue();
    assertThat(said).hasSize(1);
  }

  @Test
  void aCommandThatWasStoppedSinceIsAskedAfterAgain() {
    leaving.allowed(List.of("cat"));
    assertThat(leaving.allowed(List.of("vi Dockerfile", "cat"))).isFalse();
    assertThat(said).hasSize(2);
  }
}
