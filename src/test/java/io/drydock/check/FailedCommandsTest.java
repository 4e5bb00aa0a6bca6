package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.CommandResult;
import io.drydock.docker.EngineViewForTests;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedCommandsTest {
  @Test
  void ofALongMessageTheEndIsKept() {
    var line =
        "docker: Error response from daemon: failed to create shim task: OCI runtime create failed:"
            + " runc create failed: unable to start container process: exec: \"bash\":"
            + " executable file not found in $PATH: unknown";
    assertThat(FailedCommands.said(line))
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
    assertThat(FailedCommands.lastLine(output))
        .isEqualTo("docker: 'docker build' requires 1 argument");
  }

  private static CommandResult ran(String line, int exit, String output) {
    return new CommandResult(
        line, exit, output, Path.of("/"), Instant.EPOCH.plusSeconds(1), Duration.ZERO);
  }

  private static String help(CommandResult... ran) {
    var evidence = new Evidence(EngineViewForTests.none(), SettingForTests.ran(ran));
    return FailedCommands.last(evidence, "x", call -> FailedCommands.is(call, "image push"))
        .map(Cause::help)
        .orElse("");
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
    var cause =
        new Cause("a", "`docker pull x` ended with exit code 1: no.", FailedCommands.MEND_IT);
    assertThat(cause.afterExplanationOf("docker pull x"))
        .isEqualTo(new Cause("a", "The command failed, as said above.", ""));
    assertThat(cause.afterExplanationOf("docker pull y")).isEqualTo(cause);
    assertThat(cause.afterExplanationOf("")).isEqualTo(cause);
    var more = new Cause("a", "`docker pull x` ended with exit code 1.", "Look at the arguments.");
    assertThat(more.afterExplanationOf("docker pull x").help()).isEqualTo("Look at the arguments.");
  }

  @Test
  void aShortMessageIsSaidWhole() {
    assertThat(FailedCommands.said("Error: No such container: web."))
        .isEqualTo(": Error: No such container: web");
    assertThat(FailedCommands.said("")).isEmpty();
  }

  @Test
  void aLongMessageWithoutPartsLosesItsEnd() {
    assertThat(FailedCommands.said("word ".repeat(50))).isEqualTo(": " + "word ".repeat(31) + "…");
    assertThat(FailedCommands.said("x".repeat(300))).isEqualTo(": " + "x".repeat(159) + "…");
  }
}
