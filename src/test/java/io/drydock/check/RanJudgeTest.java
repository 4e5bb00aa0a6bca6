package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.CommandResult;
import io.drydock.docker.ContainerSummary;
import io.drydock.docker.DockerCall;
import io.drydock.docker.EngineViewForTests;
import io.drydock.docker.ImageSummary;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RanJudgeTest {
  private static Optional<Cause> cause(String wanted, String... ran) {
    return cause(wanted, Stream.of(ran).map(line -> ran(line, 0, "")).toList());
  }

  private static CommandResult ran(String line, int exit, String output) {
    return new CommandResult(
        line, exit, output, Path.of("/"), Instant.EPOCH.plusSeconds(1), Duration.ZERO);
  }

  private static Optional<Cause> cause(String wanted, List<CommandResult> ran) {
    var setting = SettingForTests.ran(ran.toArray(CommandResult[]::new));
    var verdict =
        Judge.judge(
            new Check.Ran(wanted, List.of(), Options.NONE),
            new Evidence(EngineViewForTests.none(), setting));
    return ((Verdict.Failed) verdict.outcome()).cause();
  }

  @Test
  void readingTheHelpOfTheCommandIsNoWrongTurn() {
    assertThat(cause("docker image build --no-cache", "docker build --help | grep cache"))
        .isEmpty();
  }

  @Test
  void theHelpOfAnotherCommandIsNotTheOneThatIsWanted() {
    assertThat(cause("docker image tag --help", "docker image ls --help")).isPresent();
  }

  @Test
  void otherWindowsAreSpokenOfOnlyWhereNothingWasTypedHere() {
    assertThat(cause("docker image ls"))
        .hasValue(
            new Cause(
                "ran.nothing",
                "Nothing was typed here since the task began.",
                "Type it at this prompt: commands in other windows are not seen.",
                new Cause.AtPrompt(true)));
    assertThat(cause("docker image ls", "docker tag a b"))
        .hasValue(
            new Cause(
                "ran.instead",
                "`docker image tag` gives an image one more name; the task asks for `docker image ls`.",
                "That one lists images.",
                new Cause.AtPrompt(true)));
  }

  @Test
  void amongCommandsOfTheShellTheLastDockerCommandIsNamed() {
    assertThat(cause("docker image ls", "docker tag a b", "ls"))
        .hasValueSatisfying(
            cause ->
                assertThat(cause.says())
                    .isEqualTo(
                        "`docker image tag` gives an image one more name; the task asks for `docker image ls`."));
    assertThat(cause("cat notes", "docker tag a b", "ls"))
        .hasValueSatisfying(
            cause ->
                assertThat(cause.says())
                    .isEqualTo(
                        "`ls` lists the files of your machine; the task asks for `cat notes`."));
  }

  @Test
  void ofWhatWentWrongTheNearestIsNamed() {
    var typo = ran("docker imgae ls", 1, "docker: 'imgae' is not a docker command.");
    assertThat(cause("docker image ls", List.of(typo, ran("ls", 0, ""))))
        .hasValue(
            new Cause(
                "ran.failed",
                "`docker imgae ls` ended with exit code 1: docker: 'imgae' is not a docker"
                    + " command.",
                "Look at the arguments: the task asks for `docker image ls`.",
                new Cause.CommandEnded("docker imgae ls", false)));
  }

  @Test
  void whatWorkedIsNoMistypedCommand() {
    assertThat(cause("docker image ls", "docker volume ls"))
        .hasValueSatisfying(cause -> assertThat(cause.isRemark()).isTrue());
  }

  @Test
  void otherArgumentsAreNamed() {
    assertThat(cause("docker image build --no-cache", "docker build ."))
        .hasValueSatisfying(cause -> assertThat(cause.says()).contains("You ran `docker build .`"));
  }

  private static Verdict.Outcome outcome(String wanted, String output, CommandResult ran) {
    var engine =
        EngineViewForTests.answering(
            name ->
                switch (name) {
                  case "images" ->
                      List.of(
                          new ImageSummary(
                              "sha256:cafe0123beef",
                              List.of("nginx:latest"),
                              List.of("nginx@sha256:" + "1".repeat(64)),
                              "",
                              Instant.EPOCH,
                              1,
                              Map.of()));
                  case "containers" ->
                      List.of(
                          new ContainerSummary(
                              "feed0123",
                              "web",
                              "x",
                              "",
                              "",
                              Instant.EPOCH,
                              "running",
                              "",
                              List.of(),
                              List.of(),
                              List.of(),
                              Map.of()));
                  default -> List.of();
                });
    var expect =
        output.isEmpty()
            ? List.<Expectation>of()
            : List.of(new Expectation("output", new Matcher.Contains(output)));
    return Judge.judge(
            new Check.Ran(wanted, expect, Options.NONE),
            new Evidence(engine, SettingForTests.ran(ran)))
        .outcome();
  }

  private static CommandResult piped(
      String line, int exit, String output, String made, String own) {
    var call = DockerCall.in(made);
    return ran(line, exit, output).with(call, Map.of(call.getFirst(), own));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "docker image history nginx | docker history cafe0123",
        "docker image history nginx | docker history sha256:cafe",
        "docker image history nginx:latest | docker history cafe0123beef",
        "docker container diff web | docker diff feed0123",
        "docker image ls nginx | docker images --filter reference=nginx",
        "docker compose up | docker-compose -f x.yaml up -d",
        "docker compose up --build | docker compose up -d --build web",
        "docker network create front | docker network create --internal front"
      })
  void aThingIsTheSameByEachOfItsNames(String wanted, String made) {
    assertThat(outcome(wanted, "", ran(made, 0, ""))).isInstanceOf(Verdict.Passed.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "docker image history nginx | docker history beef",
        "docker image history nginx | docker history feed0123",
        "docker container diff web | docker diff cafe0123",
        "docker image ls nginx | docker images --filter reference=alpine"
      })
  void anotherThingIsAnother(String wanted, String made) {
    assertThat(outcome(wanted, "", ran(made, 0, ""))).isInstanceOf(Verdict.Failed.class);
  }

  @Test
  void aCallIsJudgedByWhatItPrintedItself() {
    var line = "docker history nginx | tail -1";
    var tail = piped(line, 0, "last", "docker history nginx", "IMAGE CREATED BY\nlast");
    assertThat(outcome("docker image history nginx", "CREATED BY", tail))
        .isInstanceOf(Verdict.Passed.class);
    var grep = piped("docker --help | grep nothing", 1, "", "docker --help", "Management Commands");
    assertThat(outcome("docker --help", "Management", grep)).isInstanceOf(Verdict.Passed.class);
    var alone = piped("docker history x", 64, "", "docker history x", "template parsing failed");
    assertThat(outcome("docker history x", "", alone)).isInstanceOf(Verdict.Failed.class);
    var error = piped("docker history x 2>&1 | cat", 1, "", "docker history x", "Error response");
    assertThat(outcome("docker history x", "", error)).isInstanceOf(Verdict.Failed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jq . $DOCKER_CONFIG/config.json",
        "cd x; less config.json",
        "grep -A3 auths ~/.docker/config.json",
        "python3 -m json.tool < ${DOCKER_CONFIG}/config.json"
      })
  void aFileMayBeReadInAnyWay(String line) {
    assertThat(outcome("cat /home/me/.docker/config.json", "auths", ran(line, 0, "{auths}")))
        .isInstanceOf(Verdict.Passed.class);
    assertThat(outcome("cat /home/me/.docker/config.json", "auths", ran("ls", 0, "{auths}")))
        .isInstanceOf(Verdict.Failed.class);
  }
}
