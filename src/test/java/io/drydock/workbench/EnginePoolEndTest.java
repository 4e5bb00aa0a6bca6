package io.drydock.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a pool whose program has ended, whatever way. */
final class EnginePoolEndTest {
  @TempDir Path home;

  @Test
  void whatAKilledProgramLeftIsRemovedByTheNextStart() throws Exception {
    var places = new Places(home, "proof");
    try (var holder = OwnJvm.start(PoolHolder.class, home.toString())) {
      var folder = atWork(holder);
      holder.kill();
      assertRuns(1);
      assertThat(folder).isDirectory();

      var engines = new PretendEngines();
      try (var _ = EnginePool.open(places, engines, 1)) {
        assertRuns(0);
        assertThat(folder).doesNotExist();
        assertThat(engines.calls()).containsExactly("take down proof", "start proof");
      }
    }
  }

  @Test
  void whatAKilledProgramLeftInAnotherPlaceIsRemovedAsWell() throws Exception {
    try (var _ = EnginePool.open(new Places(home, "proof"), new PretendEngines(), 1);
        var holder = OwnJvm.start(PoolHolder.class, home.toString())) {
      var folder = atWork(holder);
      holder.kill();

      var engines = new PretendEngines();
      try (var _ = EnginePool.open(new Places(home, "proof"), engines, 1)) {
        assertRuns(0);
        assertThat(folder).doesNotExist();
      }
    }
  }

  @Test
  void whatARunningProgramHoldsIsLeftAlone() throws Exception {
    try (var holder = OwnJvm.start(PoolHolder.class, home.toString())) {
      var folder = atWork(holder);

      var engines = new PretendEngines();
      try (var _ = EnginePool.open(new Places(home, "proof"), engines, 1)) {
        assertRuns(2);
        assertThat(folder).isDirectory();
        assertThat(engines.calls()).containsExactly("take down proof-2", "start proof-2");
      }
      holder.interrupt();
    }
  }

  @Test
  void ctrlCTakesDownAllOfIt() throws Exception {
    try (var holder = OwnJvm.start(PoolHolder.class, home.toString())) {
      var folder = atWork(holder);
      holder.interrupt();

      assertRuns(0);
      assertThat(folder).doesNotExist();
    }
  }

  /** Waits until both of its lines run. */
  private static Path atWork(OwnJvm holder) throws Exception {
    var folder = Path.of(holder.line());
    assertThat(Files.isDirectory(folder)).as(folder.toString()).isTrue();
    for (int i = 0; i < 400 && running() < 2; i++) {
      Thread.sleep(25);
    }
    assertRuns(2);
    return folder;
  }

  private static long running() {
    return PoolHolder.SLEEPS.stream().mapToLong(sleep -> WorkbenchTest.running(sleep).size()).sum();
  }

  private static void assertRuns(int atLeast) {
    if (atLeast == 0) {
      assertThat(running()).isZero();
    } else {
      assertThat(running()).isGreaterThanOrEqualTo(atLeast);
    }
  }
}
