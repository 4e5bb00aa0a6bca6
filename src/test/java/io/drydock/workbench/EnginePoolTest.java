package io.drydock.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnginePoolTest {
  private static final Piece PIECE = new Piece(Set.of(), Map.of(), Duration.ofMinutes(1));
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @TempDir Path home;
  private Places places;
  private final PretendEngines engines = new PretendEngines();

  @BeforeEach
  void somePlaces() {
    places = new Places(home, "proof");
  }

  @Test
  void anEngineIsLentToOneAtATime() throws Exception {
    try (var pool = EnginePool.open(places, engines, 1)) {
      var loan = pool.borrow(PATIENCE);
      assertThatThrownBy(() -> pool.borrow(Duration.ofMillis(50)))
          .isInstanceOf(EngineLostException.class)
          .hasMessage("No engine was free within 0 seconds.");

      loan.close();
      pool.borrow(PATIENCE).close();
    }
  }

  @Test
  void eachPieceOfWorkFindsTheEngineEmptied() throws Exception {
    try (var pool = EnginePool.open(places, engines, 1);
        var loan = pool.borrow(PATIENCE)) {
      engines.calls();
      assertThat(loan.<String>work(PIECE, _ -> "first")).isEqualTo("first");
      loan.work(PIECE, _ -> "second");
      assertThat(engines.calls()).containsExactly("empty", "empty");
    }
  }

  @Test
  void workUnderWhichTheEngineBreaksIsDoneAgainOnAFreshOne() throws Exception {
    try (var pool = EnginePool.open(places, engines, 1);
        var loan = pool.borrow(PATIENCE)) {
      engines.calls();
      var addresses = new ArrayList<String>();
      var result =
          loan.work(
              PIECE,
              bench -> {
                addresses.add(bench.evidence().setting().environment().get("DOCKER_HOST"));
                if (addresses.size() == 1) {
                  engines.breakLatest();
                  throw new IOException("connection reset");
                }
                return "done";
              });

      assertThat(result).isEqualTo("done");
      assertThat(addresses).containsExactly("unix:///nonexistent/1", "unix:///nonexistent/2");
      assertThat(engines.calls()).containsExactly("empty", "discard proof", "start proof", "empty");
    }
  }

  @Test
  void aResultFromAnEngineThatBrokeDoesNotCount() throws Exception {
    try (var pool = EnginePool.open(places, engines, 1);
        var loan = pool.borrow(PATIENCE)) {
      var tries = new int[1];
      var result =
          loan.work(
              PIECE,
              _ -> {
                if (++tries[0] == 1) {
                  engines.breakLatest();
                }
                return tries[0];
              });

      assertThat(result).isEqualTo(2);
    }
  }

  @Test
  void anEngineThatCannotBeEmptiedIsReplaced() throws Exception {
    try (var pool = EnginePool.open(places, engines, 1);
        var loan = pool.borrow(PATIENCE)) {
      engines.calls();
      engines.cannotBeEmptiedOnce();
      assertThat(loan.<String>work(PIECE, _ -> "done")).isEqualTo("done");
      assertThat(engines.calls()).containsExactly("discard proof", "start proof", "empty");
    }
  }

  @Test
  void workThatBreaksTwoEnginesIsGivenUpAndTheNextFindsAFreshOne() throws Exception {
    try (var pool = EnginePool.open(places, engines, 1);
        var loan = pool.borrow(PATIENCE)) {
      assertThatThrownBy(() -> loan.work(PIECE, _ -> broken()))
          .isInstanceOf(EngineLostException.class)
          .hasMessage("The engine broke 2 times. It no longer answers.");
      engines.calls();

      assertThat(loan.<String>work(PIECE, _ -> "done")).isEqualTo("done");
      assertThat(engines.calls()).containsExactly("discard proof", "start proof", "empty");
    }
  }

  private String broken() {
    engines.breakLatest();
    return "";
  }

  @Test
  void whereNoFreshEngineStartsTheReasonIsSaidAndTheNextWorkTriesAgain() throws Exception {
    try (var pool = EnginePool.open(places, engines, 1);
        var loan = pool.borrow(PATIENCE)) {
      engines.failIn("proof");
      assertThatThrownBy(() -> loan.work(PIECE, _ -> broken()))
          .isInstanceOf(EngineLostException.class)
          .hasMessage("The engine broke, and no fresh one could be started: no engine in proof");

      engines.failIn("");
      assertThat(loan.<String>work(PIECE, _ -> "done")).isEqualTo("done");
    }
  }

  @Test
  void aFailureOfTheWorkItselfIsNoReasonForAFreshEngine() throws Exception {
    try (var pool = EnginePool.open(places, engines, 1);
        var loan = pool.borrow(PATIENCE)) {
      engines.calls();
      assertThatThrownBy(
              () ->
                  loan.work(
                      PIECE,
                      _ -> {
                        throw new IllegalStateException("a mistake of its own");
                      }))
          .hasMessage("a mistake of its own");
      assertThat(engines.calls()).containsExactly("empty");
    }
  }

  @Test
  void twoPoolsNeverShareAPlace() throws Exception {
    var others = new PretendEngines();
    try (var _ = EnginePool.open(places, engines, 2);
        var _ = EnginePool.open(places, others, 1)) {
      assertThat(engines.calls())
          .containsExactly("take down proof", "start proof", "take down proof-2", "start proof-2");
      assertThat(others.calls()).containsExactly("take down proof-3", "start proof-3");
    }
    assertThat(engines.calls()).containsExactlyInAnyOrder("take down proof", "take down proof-2");
  }

  @Test
  void aPlaceThatNobodyHoldsIsClearedThoughItIsNotNeeded() throws Exception {
    Files.createDirectories(home.resolve("proof-7"));
    Files.createDirectories(home.resolve("proofs"));
    try (var _ = EnginePool.open(places, engines, 1)) {
      assertThat(engines.calls())
          .containsExactly("take down proof-7", "take down proof", "start proof");
    }
  }

  @Test
  void aStartThatFailsTakesDownWhatRuns() {
    engines.failIn("proof-2");
    assertThatThrownBy(() -> EnginePool.open(places, engines, 2))
        .hasMessage("no engine in proof-2")
        .hasNoSuppressedExceptions();
    var calls = engines.calls();
    assertThat(calls.subList(0, 3))
        .containsExactly("take down proof", "start proof", "take down proof-2");
    assertThat(calls.subList(3, calls.size()))
        .containsExactlyInAnyOrder("take down proof", "take down proof-2");
  }

  @Test
  void closeEndsTheWorkThatRuns() throws Exception {
    var began = new CountDownLatch(1);
    var end = new CompletableFuture<Throwable>();
    var folder = new CompletableFuture<Path>();
    try (var pool = EnginePool.open(places, engines, 1)) {
      Thread.ofPlatform()
          .start(
              () -> {
                try (var loan = pool.borrow(PATIENCE)) {
                  loan.work(
                      PIECE,
                      bench -> {
                        folder.complete(bench.evidence().setting().directory());
                        began.countDown();
                        return slept(bench);
                      });
                } catch (Throwable e) {
                  end.complete(e);
                }
              });
      began.await();
    }

    assertThat(end).succeedsWithin(PATIENCE).isInstanceOf(InterruptedException.class);
    assertThat(folder.get()).doesNotExist();
    assertThat(engines.calls()).endsWith("take down proof");
  }

  /** Whoever ends the first line finds the next one. */
  private static String slept(Workbench bench) throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      try {
        bench.run("sleep 1000");
      } catch (CommandException e) {
        assertThat(e).hasMessageStartingWith("`sleep 1000`");
      }
    }
    return "";
  }
}
