package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.PracticeEngineForTests;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What prepares a task comes before the learner, and is none of the learner's doing. */
@Timeout(240)
class PreparedTaskIT {
  private static final String STEPS =
      """
      - task: empty-it
        setup: |
          sleep 2
          docker volume create --label from=setup store
          sleep 1
          echo made > ready
        say: Remove the volume `store`.
        check:
          - volume: store
            exists: false
        hints: [Look for it.]
        solution: docker volume rm store
      """;

  private final PracticeEngineForTests engine = PracticeEngineForTests.get();

  @TempDir Path folder;

  @BeforeEach
  void clean() {
    engine.fresh("alpine", "nginx");
  }

  @Test
  void theFirstCommandWaitsUntilTheTaskIsReady() throws Exception {
    var result =
        new Piped(folder, STEPS, Map.of()).play(engine, "cat ready\ndocker volume rm store\n");
    assertThat(result.output()).contains("made").doesNotContain("This is so already");
    assertThat(result.exit()).isZero();
  }

  @Test
  void preparingATaskDoesNotPassIt() throws Exception {
    var result = new Piped(folder, STEPS, Map.of()).play(engine, "true\n");
    assertThat(result.output()).doesNotContain("assed.");
    assertThat(result.exit()).isEqualTo(1);
  }

  @Test
  void resetPreparesTheTaskAgain() throws Exception {
    var result = new Piped(folder, STEPS, Map.of()).play(engine, "rm ready\nreset\ncat ready\n");
    assertThat(result.output()).contains("What prepares it runs again.", "\nmade");
    assertThat(engine.dockerOk("volume", "ls", "-q", "--filter", "label=from=setup"))
        .isEqualTo("store");
    assertThat(result.exit()).isEqualTo(1);
  }

  @Test
  void atATerminalCtrlCGivesUpWaitingAndTheLineIsNotRun() throws Exception {
    var learner =
        new Learner(folder).lesson(STEPS.replace("sleep 2", "sleep 8")).engine(engine.dockerHost());
    engine.environment().forEach(learner::with);
    try (var screen = learner.sitDown().await("no engine", s -> !s.contains("engine: starting"))) {
      screen
          .enter("touch too-early")
          .await("Getting the task ready")
          .press("C-c")
          .await("Not run: the task is not ready yet.");
      assertThat(learner.work().resolve("too-early")).doesNotExist();
    }
  }
}
