package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.PracticeEngineForTests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Going to a task further on, on a real engine. */
@Timeout(240)
class CatchUpIT {
  private static final String STEPS =
      """
      - read: Four steps.
      - task: first
        setup: docker volume create ready
        say: Make the volume `one`.
        check:
          - volume: ready
          - volume: one
            as: first-one
        hints: [Make it.]
        solution: docker volume create one
      - task: second
        say: Make the volume `two`.
        check:
          - volume: two
        hints: [Make it.]
        solution: |
          sleep WAIT
          docker volume create ${first-one}-more
          docker volume create SECOND
      - task: third
        say: Make the volume `three`.
        check:
          - volume: three
        hints: [Make it.]
        solution: docker volume create three
      """;

  private final PracticeEngineForTests engine = PracticeEngineForTests.get();

  @TempDir Path folder;

  @BeforeEach
  void clean() {
    engine.fresh("alpine", "nginx");
  }

  private static String steps(int seconds, String made) {
    return STEPS.replace("WAIT", "" + seconds).replace("SECOND", made);
  }

  private TmuxScreen sitDown(String steps) throws IOException {
    var learner = new Learner(folder).lesson(steps).engine(engine.dockerHost());
    engine.environment().forEach(learner::with);
    return learner.sitDown().await("no engine", s -> !s.contains("engine: starting"));
  }

  private String volumes() {
    return String.join(" ", engine.dockerOk("volume", "ls", "-q").lines().sorted().toList());
  }

  @Test
  void theSolutionsOfTheTasksBeforeAreRunAndTheyPass() throws IOException {
    try (var screen = sitDown(steps(0, "two"))) {
      screen
          .enter("goto third")
          .await("This task builds on 2 tasks before it that are open: first, second.")
          .await("Run their solutions? [Y/n]");
      screen
          .press("Enter")
          .await("Task 1 of 2: first")
          .await("✓ first passed.")
          .await("Task 2 of 2: second")
          .await("✓ second passed.");
      screen.await("Step 4 of 4").awaitPrompt();
      assertThat(volumes()).isEqualTo("one one-more ready two");
      screen
          .enter("progress")
          .await("solution seen", s -> s.split("done, solution seen", -1).length == 3);
    }
  }

  @Test
  void aNoGoesThereAndRunsNothing() throws IOException {
    try (var screen = sitDown(steps(0, "two"))) {
      screen
          .enter("goto third")
          .await("Run their solutions? [Y/n]")
          .enter("n")
          .await("Step 4 of 4");
    }
    assertThat(volumes()).isEmpty();
  }

  @Test
  void aSolutionThatDoesNotHelpLeavesItsTaskSkipped() throws IOException {
    try (var screen = sitDown(steps(0, "too"))) {
      screen
          .enter("goto third")
          .await("[Y/n]")
          .press("Enter")
          .await("second is not as it should be. It counts as skipped.");
      screen.await("Step 4 of 4").awaitPrompt().enter("progress").await("skipped, solution seen");
    }
  }

  @Test
  void ctrlCStopsItAndTheLearnerStaysWhereTheyWere() throws IOException {
    try (var screen = sitDown(steps(30, "two"))) {
      screen.enter("goto third").await("[Y/n]").press("Enter").await("> sleep 30").press("C-c");
      screen.await("Stopped at second. You are where you were.").awaitPrompt();
      screen.enter("again").await("Four steps.");
    }
    assertThat(volumes()).isEqualTo("one ready");
  }

  @Test
  void intoAnotherLessonTheSolutionsBeforeItAreOfferedAsWell() throws IOException {
    var learner = new Learner(folder).lesson(STEPS.replace("WAIT", "0").replace("SECOND", "two"));
    learner.another("elsewhere", "- read: Elsewhere.\n").engine(engine.dockerHost());
    engine.environment().forEach(learner::with);
    try (var screen = learner.sitDown().await("no engine", s -> !s.contains("engine: starting"))) {
      screen.enter("goto elsewhere").await("Elsewhere.").awaitPrompt();
      screen
          .enter("goto first/nowhere")
          .await("There is no step nowhere in this lesson.")
          .await("Four steps.")
          .awaitPrompt();
      screen
          .enter("goto elsewhere")
          .await("Elsewhere.", s -> s.split("Elsewhere\\.", -1).length > 2)
          .awaitPrompt();
      screen
          .enter("goto first/second")
          .await("This task builds on 1 task before it that is open: first.")
          .await("[Y/n]")
          .press("Enter");
      screen.await("✓ first passed.").await("Step 3 of 4").awaitPrompt();
      assertThat(volumes()).isEqualTo("one ready");
    }
  }

  @Test
  void fromAPipeTheyAreNamedAndNotRun() throws Exception {
    var result = new Piped(folder, steps(0, "two"), Map.of()).play(engine, "goto third\n");
    assertThat(result.output())
        .contains("that are open: `first`, `second`", "Nobody is here to be asked");
    assertThat(volumes()).isEqualTo("ready");
  }
}
