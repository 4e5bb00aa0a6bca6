package io.drydock.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Writers in processes of their own, killed at moments that nobody chose. */
class JournalKillTest {
  private static final int ROUNDS = 3;

  @TempDir Path home;

  private Process writer(String name) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path,
                JournalWriter.class.getName(),
                home.toString(),
                name))
        .redirectErrorStream(true)
        .redirectOutput(said(name).toFile())
        .start();
  }

  private Path said(String name) {
    return home.resolve(name + ".said");
  }

  /** How many entries a writer says it has kept; whole lines only. */
  private long kept(String name) throws IOException {
    return Files.exists(said(name))
        ? Files.readString(said(name)).chars().filter(c -> c == '\n').count()
        : 0;
  }

  private void awaitFirst(String name) throws Exception {
    for (int i = 0; i < 400 && kept(name) == 0; i++) {
      Thread.sleep(25);
    }
    assertThat(kept(name)).as("entries of " + name).isPositive();
  }

  @Test
  @Timeout(60)
  void whatWasKeptBeforeAKillIsReadAfterIt() throws Exception {
    var random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      var names = List.of("a" + round + "-", "b" + round + "-");
      var writers = List.of(writer(names.getFirst()), writer(names.getLast()));
      for (var name : names) {
        awaitFirst(name);
      }
      for (var writer : writers) {
        Thread.sleep(random.nextInt(150));
        writer.destroyForcibly();
        assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
      }
      var states = Journal.of(home, "course").read().lesson("lesson").states();
      for (var name : names) {
        for (int i = 0; i < kept(name); i++) {
          assertThat(states).containsKey(name + i);
        }
      }
    }
    // At most the one line that a killed writer was writing is torn.
    assertThat(Journal.of(home, "course").read().unreadable()).isLessThanOrEqualTo(2 * ROUNDS);
  }
}
