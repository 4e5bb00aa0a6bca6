package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

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
