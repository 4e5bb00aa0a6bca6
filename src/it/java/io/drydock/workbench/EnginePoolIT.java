package io.drydock.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.practice.PracticeEngine;
import io.drydock.practice.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pools of real engines, and what is left of them. */
class EnginePoolIT {
  private static final Piece PIECE = new Piece(Set.of(), Map.of(), Duration.ofMinutes(5));
  private static final List<String> NAMES = List.of("proof", "proof-2");

  @TempDir Path home;

  @AfterEach
  void purge() {
    NAMES.forEach(name -> PracticeEngine.at(home.resolve(name)).down(Progress.silent(), true));
  }

  @Test
  void theNextStartRemovesWhatAKilledProgramLeft() throws Exception {
    try (var holder = OwnJvm.start(EngineHolder.class, home.toString())) {
      assertThat(holder.line()).isEqualTo("ready");
      holder.kill();
      for (var name : NAMES) {
        assertThat(traces(name))
            .as("what must be removed")
            .anyMatch(trace -> trace.startsWith("process ") && trace.contains("dockerd"))
            .anyMatch(trace -> trace.startsWith("process ") && trace.contains("/bin/sleep 1000"))
            .anyMatch(trace -> trace.startsWith("mount "))
            .anyMatch(trace -> trace.startsWith("link "))
            .anyMatch(trace -> trace.startsWith("folder "))
            .anyMatch(trace -> trace.startsWith("work "));
      }

      try (var pool = open(1)) {
        assertThat(traces("proof-2")).isEmpty();
        assertThat(traces("proof")).noneMatch(trace -> trace.contains("/bin/sleep 1000"));
        assertThat(WorkFolders.of(home.resolve("proof"))).isEmpty();
        try (var loan = pool.borrow(Duration.ofSeconds(1))) {
          assertThat(containers(loan)).isEmpty();
        }
      }
      assertThat(traces("proof")).isEmpty();
    }
  }

  @Test
  void ctrlCTakesAllEnginesDown() throws Exception {
    try (var holder = OwnJvm.start(EngineHolder.class, home.toString())) {
      assertThat(holder.line()).isEqualTo("ready");
      holder.interrupt();
    }
    for (var name : NAMES) {
      assertThat(traces(name)).isEmpty();
    }
  }

  @Test
  void anEngineThatIsKilledUnderWorkIsReplacedAndTheWorkDoneAgain() throws Exception {
    try (var pool = open(1);
        var loan = pool.borrow(Duration.ofSeconds(1))) {
      var tries = new int[1];
      String found =
          loan.work(
              PIECE,
              bench -> {
                try {
                  if (++tries[0] == 1) {
                    EngineHolder.occupy(bench);
                    kill();
                  }
                  return bench.run("docker container ls --all --quiet").output();
                } catch (CommandException e) {
                  throw new IllegalStateException(e);
                }
              });

      assertThat(tries[0]).isEqualTo(2);
      assertThat(found).isEmpty();
    }
    assertThat(traces("proof")).isEmpty();
  }

  private void kill() {
    var pid = PracticeEngine.at(home.resolve("proof")).status().pid().orElseThrow();
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  private static String containers(Loan loan) throws Exception {
    return loan.work(
        PIECE,
        bench -> {
          try {
            return bench.run("docker container ls --all --quiet").output();
          } catch (CommandException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private EnginePool open(int engines) throws Exception {
    return EnginePool.open(new Places(home, "proof"), EngineHolder.source(home), engines);
  }

  private List<String> traces(String name) throws Exception {
    return EngineTraces.of(home.resolve(name));
  }
}
