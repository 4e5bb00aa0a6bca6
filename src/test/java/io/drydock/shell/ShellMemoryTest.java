package io.drydock.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a shell has in its own head is there in the next line, as in one shell. */
@Timeout(60)
class ShellMemoryTest {
  @TempDir Path folder;

  private static Stream<String> shells() {
    return Stream.concat(
        Stream.of("/bin/sh", "/bin/bash"),
        Stream.of("/usr/bin/zsh").filter(shell -> Files.isExecutable(Path.of(shell))));
  }

  private CommandRunner runner(String shell) throws IOException {
    var environment = new HashMap<>(System.getenv());
    environment.put("SHELL", shell);
    return CommandRunner.copyingTo(
        folder, environment, Clock.systemUTC(), OutputStream.nullOutputStream());
  }

  private static String printed(CommandRunner runner, String line) {
    return ((CommandOutcome.Finished) runner.run(line)).result().output();
  }

  @ParameterizedTest
  @MethodSource("shells")
  void variablesAreThereInTheNextLineAndAreNotExported(String shell) throws IOException {
    try (var runner = runner(shell)) {
      printed(runner, "X=nginx; Y='it'\"'\"'s \"$1\"\n two'; IFS=,");
      assertThat(printed(runner, "echo \"$X:$Y\"; sh -c 'echo \"<$X>\"'"))
          .isEqualTo("nginx:it's \"$1\"\n two\n<>\n");
      printed(runner, "unset X");
      assertThat(printed(runner, "echo \"<$X>\"; set -- a,b; for each in $1; do echo $each; done"))
          .startsWith("<>\n");
      assertThat(runner.environment()).doesNotContainKeys("X", "Y");
    }
  }

  @ParameterizedTest
  @MethodSource("shells")
  void aliasesOptionsAndTheMaskAreThereInTheNextLine(String shell) throws IOException {
    try (var runner = runner(shell)) {
      printed(runner, "alias greet='echo hello'; set -C; umask 077");
      assertThat(
              printed(
                  runner,
                  "greet you; echo 1 > f; { echo 2 > f; } 2>/dev/null; cat f; umask | tail -c 4"))
          .isEqualTo("hello you\n1\n077\n");
    }
  }

  @ParameterizedTest
  @MethodSource("shells")
  void whatAnExportedVariableIsNowCounts(String shell) throws IOException {
    try (var runner = runner(shell)) {
      printed(runner, "export KIND=old; LOCAL=1");
      runner.set(Map.of("KIND", "new"));
      assertThat(printed(runner, "echo $KIND $LOCAL")).isEqualTo("new 1\n");
      printed(runner, "export LOCAL");
      assertThat(printed(runner, "sh -c 'echo $LOCAL'")).isEqualTo("1\n");
    }
  }

  @ParameterizedTest
  @MethodSource("shells")
  void aLineThatEndsWithoutAWordChangesNothing(String shell) throws IOException {
    try (var runner = runner(shell)) {
      printed(runner, "X=kept");
      printed(runner, "X=lost; exec true");
      assertThat(printed(runner, "echo $X")).isEqualTo("kept\n");
    }
  }

  @ParameterizedTest
  @MethodSource("shells")
  void aFailingLineIsOnlyThatLineAlsoAfterSetE(String shell) throws IOException {
    try (var runner = runner(shell)) {
      printed(runner, "set -e; set -x");
      assertThat(printed(runner, "false; echo still here")).isEqualTo("still here\n");
    }
  }

  @Test
  void functionsAndArraysAreThereInTheNextLine() throws IOException {
    for (var shell : shells().filter(each -> !each.endsWith("/sh")).toList()) {
      try (var runner = runner(shell)) {
        printed(runner, "up() { echo \"up $1\"; }\nlist=(a 'b c')");
        assertThat(printed(runner, "up web; echo \"${#list[@]} ${list[@]}\""))
            .as(shell)
            .isEqualTo("up web\n2 a b c\n");
      }
    }
  }

  @Test
  void anEntryOfAListGoesOnWithinQuotes() {
    assertThat(ShellMemory.entries("a='x\ny'\nb=\"1\\\"\n2\"\nc=$'it\\'s\n'\nd='\\'\ne=1"))
        .containsExactly("a='x\ny'", "b=\"1\\\"\n2\"", "c=$'it\\'s\n'", "d='\\'", "e=1");
  }
}
