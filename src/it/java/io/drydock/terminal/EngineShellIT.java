package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.PracticeEngineForTests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A lesson at a real terminal on a real engine. */
@Timeout(240)
class EngineShellIT {
  private static final String STEPS =
      """
      - read: Tags are names.
      - task: tag-it
        say: Tag `alpine` as `mine`.
        check:
          - image: mine:latest
            same-as: alpine:latest
        hints:
          - A plain hint.
          - when: {image: "mine:wrong"}
            say: There is a tag wrong.
        solution: docker image tag alpine mine
        after: Nothing was copied.
      - task: run-it
        say: Run a container named `box`.
        check:
          - container: {name: box}
            state: running
        hints: [Name it.]
        solution: docker run -d --name box alpine sleep 100
      """;

  private final PracticeEngineForTests engine = PracticeEngineForTests.get();

  @TempDir Path folder;

  @BeforeEach
  void clean() {
    engine.fresh("alpine", "nginx").having("alpine");
  }

  private TmuxScreen sitDown() throws IOException {
    var learner = new Learner(folder).lesson(STEPS).engine(engine.dockerHost());
    engine.environment().forEach(learner::with);
    return learner.sitDown().await("no engine", s -> !s.contains("engine: starting"));
  }

  @Test
  void aLessonFromStartToEnd() throws IOException {
    try (var screen = sitDown()) {
      screen.press("Enter").await("Step 2 of 3");
      screen.enter("hint").await("A plain hint.").awaitPrompt();
      screen.enter("docker image tag alpine mine:wrong").await("+ tag mine:wrong").awaitPrompt();
      screen.await("✗").enter("hint").await("There is a tag wrong.").awaitPrompt();
      screen
          .enter("docker tag alpine mine")
          .await("+ tag mine:latest")
          .await("✓ Passed.")
          .await("Nothing was copied.");
      screen.awaitPrompt().press("Enter").await("Step 3 of 3");
      screen.enter("docker run -d --name box alpine sleep 100").await("+ container box, running");
      // A container that has just started has to run on for a moment before that is told.
      screen
          .await("✓ container box")
          .awaitPrompt()
          .press("Enter")
          .await("The lesson is at its end.")
          .await("2 of 2 tasks passed");
      screen.press("C-d");
      assertThat(screen.awaitExit()).isZero();
    }
  }

  @Test
  void aTaskDoneInAnotherWindowPassesThereAndThenAndKeepsWhatIsTyped() throws IOException {
    try (var screen = sitDown()) {
      screen.press("Enter").await("Step 2 of 3").type("echo half typed").await("❯ echo half typed");
      engine.dockerOk("image", "tag", "alpine", "mine");
      screen.await("✓ Passed.").awaitAtEnd("❯ echo half typed");
      screen.press("Enter").await("\nhalf typed");
    }
  }

  @Test
  void whatAContainerIsOnItsWayThroughIsNotTold() throws IOException {
    try (var screen = sitDown()) {
      screen.press("Enter").await("Step 2 of 3").enter("skip").await("Step 3 of 3").awaitPrompt();
      engine.dockerOk("container", "run", "-d", "--name", "box", "alpine", "sleep", "100");
      screen.await("✓ Passed.");
      assertThat(screen.text()).doesNotContain("✗");
      engine.dockerOk("container", "rm", "--force", "box");
    }
  }

  @Test
  void anErrorThatWasExplainedIsNotRepeatedByTheVerdict() throws IOException {
    try (var screen = sitDown()) {
      screen.press("Enter").await("Step 2 of 3");
      screen
          .enter("docker tag nothing mine")
          .await("No image on this engine has that name or ID.")
          .await("The command failed, as said above.")
          .awaitPrompt();
      screen.enter("check").await("ended with exit code 1").await("Try to mend what it says");
    }
  }

  @Test
  void ctrlCEndsTheProgramInAContainerAndNotTheTutor() throws IOException {
    try (var screen = sitDown()) {
      screen.enter(
          "docker run --rm -i --name loop alpine sh -c 'trap \"echo caught; exit 3\" INT; echo up; while :; do sleep 1; done'");
      screen.await("\nup").press("C-c").await("caught").awaitPrompt();
      screen.enter("echo code $((40+2))").await("code 42");
      assertThat(engine.dockerOk("ps", "-q", "--filter", "name=loop")).isEmpty();
    }
  }

  @Test
  void aContainerWithATerminalIsUsedAsInAnyShell() throws IOException {
    try (var screen = sitDown()) {
      screen.enter("docker run --rm -it alpine sh").await("/ #");
      // A docker client gives up telling the first size to a container that starts slowly; a new
      // one it tells.
      var tries = new AtomicInteger();
      screen.until(
          "30 80",
          keys -> {
            boolean even = tries.getAndIncrement() % 2 == 0;
            keys.resize(even ? 80 : 90, even ? 30 : 35).enter("stty size");
          });
      screen.press("C-d").awaitPrompt();
      screen.enter("echo back $((1+1))").await("back 2");
    }
  }

  @Test
  void aKnownErrorIsExplained() throws IOException {
    try (var screen = sitDown()) {
      screen
          .enter("docker image rm nosuchimage")
          .await("No image on this engine has that name or ID.");
    }
  }

  @Test
  void tabCompletesCommandsFlagsAndNamesOnTheEngine() throws IOException {
    engine.dockerOk("image", "tag", "alpine", "zebra:striped");
    try (var screen = sitDown()) {
      screen
          .type("docker image his")
          .press("Tab")
          .await("❯ docker image history")
          .type("zeb")
          .press("Tab");
      screen.await("docker image history zebra:striped").press("Enter").await("CREATED BY");
    }
  }

  @Test
  void fromAPipeALessonPrintsPlainTextAndItsExitCodeTells() throws Exception {
    assertThat(piped("docker tag alpine mine\ndocker run -d --name box alpine sleep 100\n"))
        .isZero();
    engine.fresh("alpine", "nginx");
    assertThat(piped("# nothing is done\ndocker image ls\n")).isEqualTo(1);
  }

  @Test
  void onlyTriesInVainAreToldWhatIsMissingAndNoLookAround() throws Exception {
    var lines =
        """
        ls
        docker image ls
        docker image tag alpine other
        docker ps -a
        docker image tag alpine another
        docker run -d --name box alpine sleep 100
        docker volume ls
        docker network create aside
        docker network rm aside
        docker image ls
        """;
    var steps =
        STEPS.substring(STEPS.indexOf("- task: run-it"))
            + """
            - task: list-them
              say: List the images.
              check:
                - ran: docker image ls
              solution: docker image ls
            """;
    var result = new Piped(folder, steps, Map.of()).play(engine, lines);
    var said = result.output().lines().filter(line -> line.matches("(✗|Still open).*")).toList();
    assertThat(said)
        .as(result.output())
        .containsExactly(
            "✗ container `box`, state `running`",
            "Still open: container `box`, state `running`. `check` says what is missing.",
            "✗ you ran `docker image ls`",
            "Still open: you ran `docker image ls`. `check` says what is missing.");
    assertThat(result.output()).doesNotContain("other windows");
    assertThat(result.exit()).isZero();
  }

  private int piped(String lines) throws IOException, InterruptedException {
    var result = new Piped(folder, STEPS, Map.of()).play(engine, lines);
    assertThat(result.output()).contains("Step 2 of 3: task").doesNotContain("\033");
    assertThat(result.exit()).isIn(0, 1);
    return result.exit();
  }
}
