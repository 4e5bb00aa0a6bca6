package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.PracticeEngineForTests;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What went less than well is asked again, on a real engine. */
@Timeout(240)
class ReviewIT {
  private static final String STEPS =
      """
      - quiz: which
        ask: Which one?
        choices: [This, That]
        answer: 1
        because: It is this.
      - task: second-name
        say: Give `alpine` the name `mine:1`.
        check:
          - image: mine:1
            same-as: alpine
        hints: [It is a tag.]
        solution: docker image tag alpine mine:1
      """;

  private final PracticeEngineForTests engine = PracticeEngineForTests.get();

  @TempDir Path folder;

  @BeforeEach
  @AfterEach
  void clean() throws IOException {
    engine.forgetLearner("trial");
    engine.fresh("alpine", "nginx").having("alpine");
  }

  private TmuxScreen sitDown(boolean practice) throws IOException {
    var learner = new Learner(folder).lesson(STEPS);
    engine.environment().forEach(learner::with);
    if (practice) {
      learner.with("DRYDOCK_HOME", engine.home().toString());
    }
    learner.engine(practice ? "practice" : engine.dockerHost());
    return learner.sitDown().await("no engine", s -> !s.contains("engine: starting"));
  }

  /** A wrong answer, then a task with a hint. */
  private static void toTheEnd(TmuxScreen screen) throws IOException {
    screen
        .enter("2")
        .await("Not this.")
        .enter("1")
        .await("Right.")
        .press("Enter")
        .await("Step 2 of 2")
        .awaitPrompt();
    screen
        .enter("hint")
        .await("It is a tag.")
        .enter("docker tag alpine mine:1")
        .await("Passed.")
        .awaitPrompt();
    screen
        .press("Enter")
        .await("The lesson is at its end.")
        .await("Worth another look:")
        .await("1 wrong answer")
        .await("1 hint");
    screen.await("review asks them again").awaitPrompt();
  }

  @Test
  void onThePracticeEngineATaskThatIsDoneIsUndoneAfterAYesAndAskedAgain() throws IOException {
    try (var screen = sitDown(true)) {
      toTheEnd(screen);
      screen
          .enter("review")
          .await("Nothing is due now. The next step is due in 10 minutes.")
          .awaitPrompt();
      screen
          .enter("review all")
          .await("One task is done on this engine already.")
          .await("a name of an image: mine:1")
          .await("Remove it? [y/N]");
      screen
          .enter("y")
          .await("Removed 1 of 1 thing.")
          .await("Review: First things")
          .await("Step 1 of 2")
          .awaitPrompt();
      assertThat(engine.docker("image", "inspect", "mine:1").succeeded()).isFalse();
      screen
          .enter("1")
          .await("Right.")
          .press("Enter")
          .await("Give alpine the name mine:1.", s -> s.split("Give alpine", -1).length > 2)
          .awaitPrompt();
      screen
          .enter("docker image tag alpine mine:1")
          .await("Passed.", s -> s.split("Passed\\.", -1).length > 2)
          .awaitPrompt();
      screen.press("Enter").await("The review is at its end.").await("0 hints used").awaitPrompt();
      screen.press("Enter").await("Step 2 of 2: task, done");
    }
    assertThat(engine.docker("image", "inspect", "alpine").succeeded()).isTrue();
  }

  @Test
  void onAnotherEngineNothingIsRemovedAndOnlyTheQuestionIsAsked() throws IOException {
    try (var screen = sitDown(false)) {
      toTheEnd(screen);
      screen
          .enter("review all")
          .await("One task is done on this engine already, and not asked: second-name.");
      screen.await("Review: First things").await("Step 1 of 1").awaitPrompt();
    }
    assertThat(engine.docker("image", "inspect", "mine:1").succeeded()).isTrue();
  }
}
