package io.drydock.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.PracticeEngineForTests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A task goes back to its start, and what stood there before the lesson is not touched. */
@Timeout(240)
class RestartIT {
  private static final String STEPS =
      """
      - task: play
        setup: docker volume create of-the-setup
        say: Play with containers, then make `never`.
        check:
          - volume: never
        hints: [Make it.]
        solution: docker volume create never
        mistakes:
          - run: docker volume create nearly-never
            says: nearly
      """;

  private static final String PLAYED =
      String.join(
          "; ",
          "docker volume rm of-the-setup",
          "docker run --name played -v played-data:/data -v /other alpine true",
          "docker network create played-net",
          "docker tag alpine played:1",
          "docker commit played played:2",
          "docker commit played their-image:1");

  private final PracticeEngineForTests engine = PracticeEngineForTests.get();

  @TempDir Path folder;

  @BeforeEach
  void theirs() throws IOException {
    engine.forgetLearner("trial");
    engine.fresh("alpine", "nginx").having("alpine");
    engine.dockerOk("network", "create", "their-net");
    engine.dockerOk(
        "container", "create", "--name", "their-box", "-v", "their-data:/data", "alpine", "true");
    engine.dockerOk("container", "commit", "their-box", "their-image:1");
  }

  private String theirThings() {
    return Stream.of(
            "image inspect --format {{.Id}}{{.RepoTags}} their-image:1 alpine",
            "container inspect their-box",
            "volume inspect their-data",
            "network inspect their-net")
        .map(line -> engine.dockerOk(line.split(" ")))
        .collect(Collectors.joining("\n"));
  }

  private String names() {
    return Stream.of(
            "container ls -a --format {{.Names}}",
            "image ls --format {{.Repository}}:{{.Tag}}",
            "volume ls -q",
            "network ls --format {{.Name}}")
        .flatMap(line -> engine.dockerOk(line.split(" ")).lines().sorted())
        .collect(Collectors.joining(" "));
  }

  @Test
  void resetRemovesWhatCameSinceAndPreparesTheTaskAgain() throws IOException {
    var before = theirThings();
    var learner = new Learner(folder).lesson(STEPS).engine(engine.dockerHost());
    engine.environment().forEach(learner::with);
    var start = names() + " of-the-setup";
    try (var screen = learner.sitDown().await("no engine", s -> !s.contains("engine: starting"))) {
      screen.enter(PLAYED).await("+ image").awaitPrompt();
      screen
          .enter("reset")
          .await("Since this task began, this came on the engine:")
          .await("container: played")
          .await("Remove it, and put the names back? [y/N]");
      screen
          .enter("y")
          .await("Removed 7 of 7 things.")
          .await("What prepares it runs again.")
          .awaitPrompt();
    }
    assertThat(words(names())).containsExactlyInAnyOrder(words(start));
    assertThat(theirThings()).isEqualTo(before);
  }

  @Test
  void onThePracticeEngineATaskThatGoesOnAnotherDayIsStillResetToItsStart() throws IOException {
    var learner = new Learner(folder).lesson(STEPS).engine("practice");
    engine.environment().forEach(learner::with);
    learner.with("DRYDOCK_HOME", engine.home().toString());
    try (var screen = learner.sitDown().await("no engine", s -> !s.contains("engine: starting"))) {
      screen
          .enter("docker tag alpine mine:1; docker volume create mine")
          .await("+ volume mine")
          .awaitPrompt();
      screen.enter("quit").await("You left the lesson here");
    }
    try (var screen = learner.sitDown().await("no engine", s -> !s.contains("engine: starting"))) {
      screen
          .enter("reset")
          .await("a name of an image: mine:1")
          .await("volume: mine")
          .await("Remove it? [y/N]");
      screen.enter("y").await("Removed").await("What prepares it runs again.").awaitPrompt();
    } finally {
      engine.forgetLearner("trial");
    }
    assertThat(engine.docker("volume", "inspect", "mine").succeeded()).isFalse();
    assertThat(engine.docker("image", "inspect", "mine:1").succeeded()).isFalse();
    assertThat(engine.docker("container", "inspect", "their-box").succeeded()).isTrue();
  }

  private static String[] words(String text) {
    return text.split(" ");
  }

  @Test
  void aNameThatMovedIsPutBackAndNothingIsRemoved() throws IOException {
    var learner =
        new Learner(folder)
            .lesson(STEPS.replaceFirst(" +setup: .*\n", ""))
            .engine(engine.dockerHost());
    engine.environment().forEach(learner::with);
    var before = theirThings();
    try (var screen = learner.sitDown().await("no engine", s -> !s.contains("engine: starting"))) {
      screen
          .enter("docker tag alpine their-image:1")
          .await("tag their-image:1 moved")
          .awaitPrompt();
      screen.enter("reset").await("their-image:1 points elsewhere").await("Put it back? [y/N]");
      screen.enter("y").await("This task starts afresh").awaitPrompt();
      assertThat(screen.text()).doesNotContain("came on the engine").doesNotContain("Removed");
    }
    assertThat(theirThings()).isEqualTo(before);
  }

  @Test
  void aNoRemovesNothing() throws IOException {
    var learner = new Learner(folder).lesson(STEPS).engine(engine.dockerHost());
    engine.environment().forEach(learner::with);
    try (var screen = learner.sitDown().await("no engine", s -> !s.contains("engine: starting"))) {
      screen.enter("docker volume create mine").await("+ volume mine").awaitPrompt();
      screen
          .enter("reset")
          .await("volume: mine")
          .await("Remove it? [y/N]")
          .press("Enter")
          .await("Nothing on the engine is removed.")
          .awaitPrompt();
    }
    assertThat(engine.docker("volume", "inspect", "mine").succeeded()).isTrue();
  }

  @Test
  void fromAPipeItIsRemovedOnlyWhereTheGuardIsOff() throws Exception {
    var before = theirThings();
    var kept =
        new Piped(folder, STEPS, Map.of()).play(engine, "docker volume create mine\nreset\n");
    assertThat(kept.output())
        .contains(
            "volume: `mine`", "Nobody is here to be asked.", "Nothing on the engine is removed.");
    assertThat(engine.docker("volume", "inspect", "mine").succeeded()).isTrue();
    var gone =
        new Piped(folder, STEPS, Map.of("DRYDOCK_GUARD", "off"))
            .play(engine, "docker volume create more\nreset\n");
    assertThat(gone.output()).contains("Removed 1 of 1 thing.");
    assertThat(engine.docker("volume", "inspect", "more").succeeded()).isFalse();
    assertThat(theirThings()).isEqualTo(before);
  }
}
