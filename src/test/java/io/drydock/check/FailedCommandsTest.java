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
