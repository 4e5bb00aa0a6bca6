package io.drydock.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuietCommandTest {
  @TempDir Path folder;

  private QuietCommand.Result run(Duration limit, String... words) throws Exception {
    return QuietCommand.of(words).in(folder).with(Map.of("GREETING", "hello")).within(limit).run();
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
    assertThat(result.output()).hasSize(QuietCommand.OUTPUT_LIMIT);
  }

  @Test
  void itCanReadATextOrAFile() throws Exception {
    assertThat(QuietCommand.of("cat").reading("tell me\n").run().output()).isEqualTo("tell me\n");
    var file = Files.writeString(folder.resolve("in"), "written");
    assertThat(QuietCommand.of("cat").reading(file).run().output()).isEqualTo("written");
    assertThat(QuietCommand.of("true").reading("nobody reads it").run().succeeded()).isTrue();
  }

  @Test
  void itCanHaveOnlySomeVariables() throws Exception {
    var path = System.getenv("PATH");
    assertThat(QuietCommand.of("env").withOnly(Map.of("PATH", path)).run().output())
        .isEqualTo("PATH=" + path + "\n");
  }

  @Test
  void theStreamsCanBeToldApart() throws Exception {
    var words = new String[] {"sh", "-c", "echo out; echo err >&2"};
    assertThat(QuietCommand.of(words).withoutErrors().run().output()).isEqualTo("out\n");
    var file = folder.resolve("out");
    assertThat(QuietCommand.of(words).writingTo(file).run().output()).isEqualTo("err\n");
    assertThat(file).hasContent("out\n");
  }

  @Test
  void outputThatIsNoTextIsReplacedAndNoError() throws Exception {
    assertThat(run(Duration.ofSeconds(10), "printf", "a\\377b").output()).isEqualTo("a\ufffdb");
  }

  @Test
  void whatIsLeftInTheBackgroundIsNotWaitedFor() throws Exception {
    var result = run(Duration.ofSeconds(30), "sh", "-c", "sleep 30 & echo $!");
    assertThat(result.exit()).isZero();
    assertThat(result.took()).isLessThan(Duration.ofSeconds(20));
    ProcessHandle.of(Long.parseLong(result.output().strip())).orElseThrow().destroyForcibly();
  }

  @Test
  void aWatchThatThrowsEndsTheCommand() throws Exception {
    var mark = "32" + System.nanoTime() % 100000;
    assertThatThrownBy(
            () ->
                QuietCommand.of("sleep", mark)
                    .run(
                        () -> {
                          throw new IOException("too much");
                        }))
        .isInstanceOf(IOException.class)
        .hasMessage("too much");
    // On a busy machine a process that was killed needs a moment to be gone.
    assertThat(
            Deadline.after(Duration.ofSeconds(10))
                .look(Duration.ofMillis(50), () -> runs("sleep " + mark), running -> !running))
        .isFalse();
  }

  private static boolean runs(String end) {
    return ProcessHandle.allProcesses()
        .filter(ProcessHandle::isAlive)
        .anyMatch(p -> p.info().commandLine().orElse("").endsWith(end));
  }
}
