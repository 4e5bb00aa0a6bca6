package io.drydock.workbench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds a pool until it is killed, with a line that runs at a bench and one in the background. Says
 * where it works.
 */
final class PoolHolder {
  /** How long the two lines sleep, to find them by. */
  static final List<String> SLEEPS = List.of("1000.0625", "1000.03125");

  private PoolHolder() {}

  /**
   * Runs as a program of its own.
   *
   * @param arguments the home folder
   */
  public static void main(String[] arguments) throws Exception {
    var places = new Places(Path.of(arguments[0]), "proof");
    var piece = new Piece(Set.of(), Map.of(), Duration.ofMinutes(5));
    try (var pool = EnginePool.open(places, new PretendEngines(), 1);
        var loan = pool.borrow(Duration.ofSeconds(1))) {
      loan.work(
          piece,
          bench -> {
            try {
              bench.must("(setsid sleep " + SLEEPS.getFirst() + " >/dev/null 2>&1 &)");
              System.out.println(bench.evidence().setting().directory());
              bench.run("sleep " + SLEEPS.getLast());
            } catch (CommandException e) {
              System.out.println(e.getMessage());
            }
            return "";
          });
    }
  }
}
