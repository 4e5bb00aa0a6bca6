package io.drydock.workbench;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * One engine of a pool, in its place, and the benches at it. Whatever happens to it meanwhile,
 * after {@link #close} nothing runs and nothing is started any more.
 */
final class Slot {
  /** The engine could not be emptied: no work can be done on it, whether it answers or not. */
  static final class NotEmptiedException extends Exception {
    private static final long serialVersionUID = 1L;

    NotEmptiedException(RuntimeException why) {
      super(why.getMessage(), why);
    }
  }

  private final Lease place;
  private final EngineSource source;
  private final Set<Workbench> benches = new HashSet<>();
  private final Object starting = new Object();
  private volatile BenchEngine engine;
  private volatile Thread starter;
  private volatile boolean closed;
  private boolean down;

  Slot(Lease place, EngineSource source) {
    this.place = place;
    this.source = source;
  }

  /** Takes down what an earlier holder of the place left, and starts an engine. */
  void start() throws IOException, InterruptedException {
    WorkFolder.clearLeft(place.folder());
    whileOpen(
        () -> {
          source.takeDown(place.folder());
          engine = source.start(place.folder());
        });
  }

  /** Starts another engine in place of this one, without anything that this one kept. */
  void replace() throws InterruptedException {
    whileOpen(
        () -> {
          engine = null;
          source.discard(place.folder());
          engine = source.start(place.folder());
        });
  }

  /** Whether it has an engine that work can be done on. */
  boolean hasEngine() {
    return engine != null;
  }

  /** The engine is broken: the next work begins with another one. */
  void giveUp() {
    engine = null;
  }

  /** Whether its engine still answers. */
  boolean answers() {
    return engine.answers().getAsBoolean();
  }

  /** What its engine can do: it runs here, and which ports are free the work itself shows. */
  Abilities abilities() {
    boolean hub = engine.variables().getOrDefault("official", "").startsWith("docker.io");
    return new Abilities(() -> "linux", engine.environment(), hub, _ -> true);
  }

  /** Empties the engine and sets up a bench at it. */
  Workbench bench(Piece piece) throws IOException, InterruptedException, NotEmptiedException {
    try {
      engine.wipe().accept(piece.kept());
    } catch (RuntimeException e) {
      throw new NotEmptiedException(e);
    }
    synchronized (benches) {
      demandOpen();
      var bench = Workbench.at(engine, place.folder(), piece);
      benches.add(bench);
      return bench;
    }
  }

  /** Takes a bench away. */
  void clear(Workbench bench) throws IOException {
    bench.close();
    synchronized (benches) {
      benches.remove(bench);
    }
  }

  private void whileOpen(Runnable work) throws InterruptedException {
    synchronized (starting) {
      starter = Thread.currentThread();
      try {
        demandOpen();
        work.run();
      } finally {
        starter = null;
      }
    }
  }

  private void demandOpen() throws InterruptedException {
    if (closed) {
      throw new InterruptedException("The engines are being taken down.");
    }
  }

  /** Ends all work here and takes the engine down, whoever is at it; the place is free then. */
  void close() {
    closed = true;
    var thread = starter;
    if (thread != null) {
      thread.interrupt();
    }
    synchronized (starting) {
      if (!down) {
        down = true;
        try {
          endWork();
          source.takeDown(place.folder());
        } finally {
          place.close();
        }
      }
    }
  }

  private void endWork() {
    Set<Workbench> open;
    synchronized (benches) {
      open = Set.copyOf(benches);
    }
    for (var bench : open) {
      try {
        clear(bench);
      } catch (IOException _) {
        // What does not go now is found by its mark when the place is taken again.
      }
    }
  }
}
