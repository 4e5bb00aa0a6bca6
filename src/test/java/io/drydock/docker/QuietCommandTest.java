package io.drydock.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuietCommandTest {
  @TempDir Path folder;

  private CommandResult run(Duration limit, String... words) throws Exception {
    return new QuietCommand(List.of(words), folder, Map.of("GREETING", "hello"), limit).run();
  }

  @Test
  void bothStreamsTheFolderAndTheExitCodeAreKept() throws Exception {
    var result = run(Duration.ofSeconds(10), "sh", "-c", "echo $GREETING; pwd >&2; exit 3");
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.output().lines()).containsExactly("hello", folder.toRealPath().toString());
  }

  @Test
  void itHasNoInput() throws Exception {
    assertThat(run(Duration.ofSeconds(10), "cat").output()).isEmpty();
  }

  @Test
  void whatTakesTooLongIsEndedWithAllThatItStarted() throws Exception {
    var mark = "31" + System.nanoTime() % 100000;
    var result = run(Duration.ofMillis(300), "sh", "-c", "sleep " + mark + " & sleep " + mark);
    assertThat(result.exit()).isEqualTo(QuietCommand.TOO_SLOW);
    assertThat(result.took()).isLessThan(Duration.ofSeconds(5));
    Thread.sleep(100);
    assertThat(ProcessHandle.allProcesses().map(p -> p.info().commandLine().orElse("")))
        .noneMatch(line -> line.endsWith("sleep " + mark));
  }

  @Test
  void aProgramThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> run(Duration.ofSeconds(1), "no-such-program"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no-such-program");
  }

  @Test
  void outputWithoutEndIsCutAndDoesNotBlock() throws Exception {
    var result = run(Duration.ofSeconds(20), "sh", "-c", "head -c 3000000 /dev/zero | tr '\\0' x");
    assertThat(result.exit()).isZero();
    assertThat(result.output()).hasSize(CommandResult.OUTPUT_LIMIT);
  }
}
