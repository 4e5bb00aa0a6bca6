package io.drydock.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.docker.CommandResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class CommandRunnerTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @TempDir Path folder;

  private CommandRunner runner(String shell) throws IOException {
    var environment =
        new HashMap<>(Map.of("PATH", System.getenv("PATH"), "HOME", folder.toString()));
    environment.put("SHELL", shell);
    return CommandRunner.copyingTo(folder, environment, Clock.systemUTC(), printed);
  }

  private static CommandResult finished(CommandOutcome outcome) {
    assertThat(outcome).isInstanceOf(CommandOutcome.Finished.class);
    return ((CommandOutcome.Finished) outcome).result();
  }

  /** The two that every Debian has, and those others that this machine has. */
  private static Stream<String> shells() {
    return Stream.concat(
        Stream.of("/bin/sh", "/bin/bash"),
        Stream.of("/usr/bin/zsh", "/usr/bin/fish")
            .filter(shell -> Files.isExecutable(Path.of(shell))));
  }

  @ParameterizedTest
  @MethodSource("shells")
  void folderAndVariablesStickInEveryShell(String shell) throws IOException {
    Files.createDirectory(folder.resolve("in side"));
    try (var runner = runner(shell)) {
      var fish = shell.endsWith("fish");
      finished(runner.run("cd 'in side'"));
      finished(runner.run(fish ? "set -gx KIND 'a b'" : "export KIND='a b'"));
      assertThat(finished(runner.run("echo \"$KIND\"; pwd")).output())
          .isEqualTo("a b\n" + folder.toRealPath() + "/in side\n");
      finished(runner.run(fish ? "set -e KIND" : "unset KIND"));
      assertThat(runner.environment()).doesNotContainKey("KIND");
      assertThat(finished(runner.run("cd ..; false")).exit()).isEqualTo(1);
      assertThat(runner.directory()).isEqualTo(folder.toRealPath());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bin/sh", "/bin/bash"})
  void aVariableThatIsNoTextStaysAsItWasAndTheLineHasEnded(String shell) throws IOException {
    try (var runner = runner(shell)) {
      finished(runner.run("export OLD=before KIND=text"));
      var line =
          "OLD=$(printf '\\377') NEW=$(printf 'a\\200') KIND='\u00fc b'; export OLD NEW; cd /";
      assertThat(finished(runner.run(line)).exit()).isZero();
      assertThat(runner.environment())
          .containsEntry("OLD", "before")
          .containsEntry("KIND", "\u00fc b")
          .doesNotContainKey("NEW");
      assertThat(runner.directory()).isEqualTo(Path.of("/"));
    }
  }

  @Test
  void aFolderWhoseNameIsNoTextIsNotEnteredAndTheLineHasEnded() throws IOException {
    try (var runner = runner("/bin/sh")) {
      var line = "d=$(printf 'a\\377'); mkdir \"$d\" && cd \"$d\" && export SEEN=yes";
      assertThat(finished(runner.run(line)).exit()).isZero();
      assertThat(runner.directory().toRealPath()).isEqualTo(folder.toRealPath());
      assertThat(runner.environment()).containsEntry("SEEN", "yes");
      finished(runner.run("rmdir a*"));
    }
  }

  @ParameterizedTest
  @MethodSource("shells")
  void exitCodesAreKeptAndTheFolderWithThem(String shell) throws IOException {
    try (var runner = runner(shell)) {
      assertThat(finished(runner.run("cd /; exit 7")).exit()).isEqualTo(7);
      assertThat(runner.directory()).isEqualTo(Path.of("/"));
      assertThat(finished(runner.run("no-such-program-here")).exit()).isEqualTo(127);
    }
  }

  @Test
  void pipesGlobsQuotesAndSeveralLinesAreTheShellsBusiness() throws IOException {
    Files.writeString(folder.resolve("one.txt"), "1");
    try (var runner = runner("/bin/sh")) {
      assertThat(finished(runner.run("ls *.txt | tr a-z A-Z")).output()).isEqualTo("ONE.TXT\n");
      assertThat(finished(runner.run("cat <<END\nit's $((1+1))\nEND")).output())
          .isEqualTo("it's 2\n");
      assertThat(finished(runner.run("set -- a b; echo $#")).output()).isEqualTo("2\n");
    }
  }

  @Test
  void theTutorsOwnVariablesDoNotShow() throws IOException {
    try (var runner = runner("/bin/bash")) {
      assertThat(finished(runner.run("env; echo $#")).output())
          .doesNotContain("DRYDOCK")
          .endsWith("0\n");
    }
  }

  @Test
  void bothStreamsAreCopiedAndKept() throws IOException {
    try (var runner = runner("/bin/sh")) {
      var result = finished(runner.run("echo out; echo err >&2; exit 3"));
      assertThat(result.output()).isEqualTo("out\nerr\n");
      assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("out\nerr\n");
      assertThat(result.exit()).isEqualTo(3);
      assertThat(result.line()).isEqualTo("echo out; echo err >&2; exit 3");
    }
  }

  @Test
  void ofLongOutputTheEndIsKept() throws IOException {
    try (var runner = runner("/bin/sh")) {
      var output = finished(runner.run("yes 12345678 | head -n 300000; echo last")).output();
      assertThat(output).hasSizeLessThanOrEqualTo(CommandResult.OUTPUT_LIMIT).endsWith("last\n");
    }
  }

  @Test
  void aProcessInTheBackgroundDoesNotHoldTheLine() throws IOException {
    try (var runner = runner("/bin/sh")) {
      assertThat(finished(runner.run("sleep 20 & echo $! >pid; echo on")).output()).contains("on");
      finished(runner.run("kill $(cat pid)"));
    }
  }

  @Test
  void aLineForAFolderThatIsGoneRunsNowhereElseAndTheNextOneRunsInTheFolderAbove()
      throws IOException {
    var gone = Files.createDirectory(folder.resolve("gone"));
    try (var runner = runner("/bin/sh")) {
      finished(runner.run("cd gone"));
      Files.delete(gone);
      assertThat(runner.run("touch made"))
          .isEqualTo(
              new CommandOutcome.NotStarted(
                  "touch made", "the folder " + gone + " is gone. You are in " + folder + " now"));
      assertThat(finished(runner.run("ls; pwd")).output()).isEqualTo(folder.toRealPath() + "\n");
    }
  }

  @Test
  void variablesSetFromOutsideReachTheNextLine() throws IOException {
    try (var runner = runner("/bin/sh")) {
      runner.set(Map.of("DOCKER_HOST", "unix:///somewhere"));
      assertThat(finished(runner.run("echo $DOCKER_HOST")).output())
          .isEqualTo("unix:///somewhere\n");
      finished(runner.run("unset DOCKER_HOST"));
      assertThat(finished(runner.run("echo [$DOCKER_HOST]")).output()).isEqualTo("[]\n");
    }
  }

  @Test
  void aShellThatDoesNotExistIsReplacedByThePlainOne() throws IOException {
    try (var runner = runner("/no/such/shell")) {
      assertThat(finished(runner.run("echo fine")).output()).isEqualTo("fine\n");
    }
  }

  @Test
  void theEndOfEachLineIsTold() throws Exception {
    try (var runner = runner("/bin/sh")) {
      for (var line : List.of("true", "cd /")) {
        var told = new CountDownLatch(1);
        finished(runner.run(line, told::countDown, () -> false));
        assertThat(told.await(5, TimeUnit.SECONDS)).as(line).isTrue();
      }
      assertThat(runner.directory()).isEqualTo(Path.of("/"));
    }
  }
}
