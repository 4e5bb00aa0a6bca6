package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.CommandResult;
import io.drydock.docker.EngineViewForTests;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailedCommandsTest {
  @Test
  void ofALongMessageTheEndIsKept() {
    var line =
        "docker: Error response from daemon: failed to create shim task: OCI runtime create failed:"
            + " runc create failed: unable to start container process: exec: \"bash\":"
            + " executable file not found in $PATH: unknown";
    assertThat(LastWords.said(line))
        .isEqualTo(
            ": OCI runtime create failed: runc create failed: unable to start container process: exec:"
                + " \"bash\": executable file not found in $PATH: unknown");
  }

  @Test
  void theLastLineThatSaysSomethingIsNoPointerToTheHelp() {
    var output =
        """
        docker: 'docker build' requires 1 argument

        Usage:  docker build [OPTIONS] PATH | URL | -

        Run 'docker build --help' for more information
        """;
    assertThat(LastWords.of(output)).isEqualTo("docker: 'docker build' requires 1 argument");
  }

  private static CommandResult ran(String line, int exit, String output) {
    return new CommandResult(
        line, exit, output, Path.of("/"), Instant.EPOCH.plusSeconds(1), Duration.ZERO);
  }

  private static Optional<Cause> cause(CommandResult... ran) {
    var evidence = new Evidence(EngineViewForTests.none(), SettingForTests.ran(ran));
    return FailedCommands.last(evidence, "x", call -> FailedCommands.is(call, "image push"));
  }

  private static String help(CommandResult... ran) {
    return cause(ran).map(Cause::help).orElse("");
  }

  @Test
  void aReasonThatWasTakenAwaySinceIsSaidToBe() {
    var refused = ran("docker push me/app", 1, "no basic auth credentials");
    var login = ran("docker login -u me -p secret", 0, "Login Succeeded");
    assertThat(help(refused)).isEqualTo(FailedCommands.MEND_IT);
    assertThat(help(refused, login, ran("docker login", 0, "")))
        .isEqualTo("That was before `docker login -u me -p …`. Try it once more.");
    assertThat(help(refused, ran("docker login", 1, "401"))).isEqualTo(FailedCommands.MEND_IT);
    assertThat(help(refused, ran("docker pull nginx", 0, ""))).isEqualTo(FailedCommands.MEND_IT);
    assertThat(help(ran("docker push me/app", 1, "tag does not exist: me/app"), login))
        .isEqualTo(FailedCommands.MEND_IT);
    assertThat(help(refused, login, ran("docker push me/app", 0, "digest: …"))).isEmpty();
  }

  @Test
  void whoeverHasReadWhatTheErrorMeansIsNotToldItAgain() {
    var failed = ran("docker push x", 1, "no");
    var cause = cause(failed).orElseThrow();
    assertThat(cause.help()).isEqualTo(FailedCommands.MEND_IT);
    assertThat(cause.afterExplanationOf("docker push x"))
        .extracting(Cause::says, Cause::help)
        .containsExactly("The command failed, as said above.", "");
    assertThat(cause.afterExplanationOf("docker push y")).isEqualTo(cause);
    assertThat(cause.afterExplanationOf("")).isEqualTo(cause);
  }

  @Test
  void whatHelpsBeyondTheErrorIsStillSaidToThem() {
    var refused = ran("docker push x", 1, "denied");
    var cause = cause(refused, ran("docker login", 0, "")).orElseThrow();
    assertThat(cause.afterExplanationOf("docker push x"))
        .extracting(Cause::says, Cause::help)
        .containsExactly(
            "The command failed, as said above.",
            "That was before `docker login`. Try it once more.");
  }

  @Test
  void aShortMessageIsSaidWhole() {
    assertThat(LastWords.said("Error: No such container: web."))
        .isEqualTo(": Error: No such container: web");
    assertThat(LastWords.said("")).isEmpty();
  }

  @Test
  void aLongMessageWithoutPartsLosesItsEnd() {
    assertThat(LastWords.said("word ".repeat(50))).isEqualTo(": " + "word ".repeat(31) + "…");
    assertThat(LastWords.said("x".repeat(300))).isEqualTo(": " + "x".repeat(159) + "…");
  }
}
