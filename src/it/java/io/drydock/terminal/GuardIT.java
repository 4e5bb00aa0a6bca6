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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was on a real engine before the lesson is not lost without a yes. */
@Timeout(240)
class GuardIT {
  private static final String STEPS =
      """
      - read: Let us tidy up.
      - task: tidy-up
        setup: |
          docker container run --name lesson-done alpine true
          docker volume create lesson-store
          docker network create lesson-net
          docker image tag alpine lesson-image
        say: Remove the container `lesson-done`.
        check:
          - container: lesson-done
            exists: false
        hints: [Look for it.]
        solution: docker container rm lesson-done
        mistakes:
          - run: docker container prune --force
            says: never run here
      """;

  private final PracticeEngineForTests engine = PracticeEngineForTests.get();

  @TempDir Path folder;

  /** Things of somebody who is about to open a lesson. */
  @BeforeEach
  void theirs() {
    engine.fresh("alpine", "nginx").having("alpine");
    engine.dockerOk("volume", "create", "--label", "keep=yes", "their-volume");
    engine.dockerOk("network", "create", "their-net");
    engine.dockerOk("container", "create", "--name", "their-base", "alpine", "true");
    engine.dockerOk("container", "commit", "their-base", "their-image:1");
    engine.dockerOk("container", "commit", "their-base", "their-guest-image:1");
    engine.dockerOk("container", "rm", "their-base");
    engine.dockerOk(
        "container",
        "run",
        "-d",
        "--rm",
        "--name",
        "their-guest",
        "their-guest-image:1",
        "sleep",
        "600");
    engine.dockerOk(
        "container", "create", "--name", "their-box", "-v", "their-data:/data", "alpine", "true");
  }

  /** Byte for byte, as the engine tells it. */
  private String all() {
    return Stream.of(
            "image inspect their-image:1 their-guest-image:1",
            "container inspect their-box their-guest",
            "volume inspect their-volume their-data",
            "network inspect their-net")
        .map(line -> engine.dockerOk(line.split(" ")))
        .collect(Collectors.joining("\n"));
  }

  private Piped piped(Map<String, String> environment) {
    return new Piped(folder, STEPS, environment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker rm their-box",
        "docker container rm --force --volumes their-box",
        "docker rmi their-image:1",
        "docker image rm -f their-image:1",
        "docker volume rm their-volume",
        "docker network rm their-net",
        "docker container prune -f",
        "docker image prune --all --force",
        "docker volume prune -f",
        "docker network prune -f",
        "docker system prune -f",
        "docker system prune -af --volumes",
        "docker rm lesson-done their-box; docker rmi their-image:1",
        "docker stop -t 0 their-guest && docker rmi their-guest-image:1",
        "docker rm $(docker ps -aq)",
        "docker volume ls -q | xargs docker volume rm",
        "n=their-box; docker rm $n",
        "for each in their-box their-box; do docker rm $each; done",
        "printf 'docker rm their-box\n' > tidy.sh; sh tidy.sh",
        "env - PATH=\"$PATH\" DOCKER_HOST=\"$DOCKER_HOST\" sh -c 'docker rm their-box'",
        "/usr/bin/docker rm their-box"
      })
  void fromAPipeNothingOfTheirsGoes(String line) throws Exception {
    var before = all();
    var result = piped(Map.of()).play(engine, line + "\n");
    assertThat(result.output())
        .containsPattern(
            "This (takes|could take) \\d+ things? that (was|were) here before the lesson:")
        .contains("Not run: nobody is here to be asked.", "DRYDOCK_GUARD=off");
    assertThat(all()).isEqualTo(before);
    assertThat(result.exit()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker rm lesson-done",
        "docker rm lesson-done; docker volume rm lesson-store; docker network rm lesson-net; docker rmi lesson-image",
        "docker container prune -f --filter until=1h; docker rm lesson-done",
        "docker volume prune -f --filter label!=keep --filter label=never; docker rm lesson-done"
      })
  void whatTheLessonMadeGoesWithoutAWord(String line) throws Exception {
    var before = all();
    var result = piped(Map.of()).play(engine, line + "\n");
    assertThat(result.output()).doesNotContain("before the lesson").contains("Passed.");
    assertThat(all()).isEqualTo(before);
    assertThat(result.exit()).isZero();
  }

  @Test
  void whoeverSwitchesTheGuardOffIsNotAsked() throws Exception {
    var result = piped(Map.of("DRYDOCK_GUARD", "off")).play(engine, "docker container prune -f\n");
    assertThat(result.output()).doesNotContain("before the lesson");
    assertThat(engine.docker("container", "inspect", "their-box").succeeded()).isFalse();
    assertThat(result.exit()).isZero();
  }

  private TmuxScreen sitDown() throws IOException {
    var learner = new Learner(folder).lesson(STEPS).engine(engine.dockerHost());
    engine.environment().forEach(learner::with);
    return learner.sitDown().await("no engine", s -> !s.contains("engine: starting"));
  }

  @Test
  void aNoKeepsThemAndTheSameLineIsAskedAboutAgain() throws IOException {
    var before = all();
    try (var screen = sitDown()) {
      screen
          .enter("docker volume rm their-volume")
          .await("This takes 1 thing that was here before the lesson:")
          .await("Go on? [y/N]");
      screen.enter("n").await("Not run.").awaitPrompt();
      screen
          .enter("docker volume rm -f their-volume")
          .await("Go on? [y/N]", s -> s.split("Go on\\? \\[y/N]", -1).length == 3);
      screen.press("C-c").awaitPrompt();
      screen.enter("echo still $((40+2))").await("still 42");
    }
    assertThat(all()).isEqualTo(before);
  }

  @Test
  void aYesLetsItRunAndIsRememberedForTheSameThings() throws IOException {
    try (var screen = sitDown()) {
      screen
          .enter("docker volume rm their-volume")
          .await("Go on? [y/N]")
          .enter("y")
          .await("- volume their-volume")
          .awaitPrompt();
      engine.dockerOk("volume", "create", "their-volume");
      screen
          .enter("docker volume rm their-volume && echo twice gone")
          .await("\ntwice gone")
          .awaitPrompt();
      screen
          .enter("docker rm their-box")
          .await("Go on? [y/N]", s -> s.split("Go on\\? \\[y/N]", -1).length == 3)
          .press("Enter")
          .await("Not run.");
    }
    assertThat(engine.docker("container", "inspect", "their-box").succeeded()).isTrue();
    assertThat(engine.docker("volume", "inspect", "their-volume").succeeded()).isFalse();
  }

  @Test
  void theAnswerStandsInNoHistory() throws IOException {
    try (var screen = sitDown()) {
      screen.enter("docker volume rm their-volume").await("Go on? [y/N]").enter("n").awaitPrompt();
      screen.press("Up").awaitAtEnd("❯ docker volume rm their-volume");
    }
  }
}
