package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.CommandResult;
import io.drydock.docker.EngineViewForTests;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
                "ran.something-else",
                "The last command here was `docker tag a b`.",
                "",
                new Cause.AtPrompt(true)));
  }

  @Test
  void amongCommandsOfTheShellTheLastDockerCommandIsNamed() {
    assertThat(cause("docker image ls", "docker tag a b", "ls"))
        .hasValueSatisfying(
            cause ->
                assertThat(cause.says())
                    .isEqualTo("The last Docker command here was `docker tag a b`."));
    assertThat(cause("cat notes", "docker tag a b", "ls"))
        .hasValueSatisfying(
            cause -> assertThat(cause.says()).isEqualTo("The last command here was `ls`."));
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
}
