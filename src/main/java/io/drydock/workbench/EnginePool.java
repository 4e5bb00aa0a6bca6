package io.drydock.workbench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Engines that are started for some work, lent out, and taken down after it: by {@link #close},
 * when the program is told to end, or by the next pool with the same places where the program was
 * killed.
 */
public final class EnginePool implements AutoCloseable {
  private final List<Slot> slots = new ArrayList<>();
  private final BlockingQueue<Slot> free = new LinkedBlockingQueue<>();
  private final Thread takeDown = new Thread(this::down, "engines going down");

  private EnginePool() {}

  /**
   * Takes down what killed programs left at these places, then starts so many engines.
   *
   * @throws IOException where places cannot be had, or what was left there cannot be removed
   */
  public static EnginePool open(Places places, EngineSource source, int engines)
      throws IOException, InterruptedException {
    var pool = new EnginePool();
    try {
      for (int i = 0; i < engines; i++) {
        pool.slots.add(new Slot(places.take(), source));
      }
      Runtime.getRuntime().addShutdownHook(pool.takeDown);
      clearLeft(places, source);
      for (var slot : pool.slots) {
        slot.start();
        pool.free.add(slot);
      }
      return pool;
    } catch (IOException | InterruptedException | RuntimeException e) {
      try {
        pool.close();
      } catch (RuntimeException more) {
        e.addSuppressed(more);
      }
      throw e;
    }
  }

  private static void clearLeft(Places places, EngineSource source) throws IOException {
    var all = places.takeLeft();
    try {
      for (var left : all) {
        WorkFolder.clearLeft(left.folder());
        source.takeDown(left.folder());
      }
    } finally {
      all.forEach(Lease::close);
    }
  }

  /** How many engines it has. */
  public int size() {
    return slots.size();
  }

  /**
   * Lends an engine that nobody else has.
   *
   * @throws EngineLostException where none is given back in that time
   */
  public Loan borrow(Duration patience) throws InterruptedException, EngineLostException {
    var slot = free.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (slot == null) {
      throw new EngineLostException(
          "No engine was free within %d seconds.".formatted(patience.toSeconds()));
    }
    return new Loan(slot, free::add);
  }

  /** Ends the work on all engines, and takes them down side by side. */
  private void down() {
    try (var each = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      var ends = slots.stream().map(slot -> each.submit(slot::close)).toList();
      for (var end : ends) {
        end.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException own ? own : new CompletionException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    try {
      down();
    } finally {
      forgetHook();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void forgetHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(takeDown);
    } catch (IllegalStateException _) {
      // The program is told to end: the hook runs already.
    }
  }
}
