package io.drydock.workbench;

import io.drydock.cli.PracticeEngines;
import io.drydock.practice.PracticeEngine;
import io.drydock.practice.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/**
 * Holds a pool of two real engines until it is killed, each with a container that runs on it, and a
 * bench at which a line runs. Says {@code ready} when all is so.
 */
final class EngineHolder {
  private static final Piece PIECE = new Piece(Set.of(), Map.of(), Duration.ofMinutes(5));

  /** An image with one program that sleeps, made of what every machine has. */
  private static final String IMAGE =
      """
      set -e
      libraries=$(ldd /bin/sleep | grep -o '/[^ ]*')
      tar -ch /bin/sleep $libraries 2>/dev/null | docker image import - sleeper >/dev/null
      """;

  private EngineHolder() {}

  /** Engines below a home, without stand-ins for Docker Hub: each is up in a second. */
  static EngineSource source(Path home) {
    Function<Path, PracticeEngine> at = folder -> PracticeEngine.at(folder, () -> true);
    return new PracticeEngines(at, at.apply(home), Progress.silent());
  }

  /** Puts a container that runs, with a volume and a network of its own, on the engine. */
  static void occupy(Workbench bench) throws CommandException, InterruptedException {
    bench.must(IMAGE);
    bench.must("docker network create side");
    bench.must(
        "docker run --detach --name stubborn --network side --volume data:/data sleeper"
            + " /bin/sleep 1000");
  }

  /**
   * Runs as a program of its own.
   *
   * @param arguments the home folder
   */
  public static void main(String[] arguments) throws Exception {
    var home = Path.of(arguments[0]);
    var ready = new CountDownLatch(2);
    try (var pool = EnginePool.open(new Places(home, "proof"), source(home), 2)) {
      for (int i = 0; i < 2; i++) {
        Thread.ofPlatform().start(() -> work(pool, ready));
      }
      ready.await();
      System.out.println("ready");
      Thread.sleep(Duration.ofMinutes(5));
    }
  }

  private static void work(EnginePool pool, CountDownLatch ready) {
    try (var loan = pool.borrow(Duration.ofSeconds(1))) {
      loan.work(
          PIECE,
          bench -> {
            try {
              occupy(bench);
              ready.countDown();
              return bench.run("docker wait stubborn");
            } catch (CommandException e) {
              throw new IllegalStateException(e);
            }
          });
    } catch (Exception e) {
      System.out.println(e);
    }
  }
}
