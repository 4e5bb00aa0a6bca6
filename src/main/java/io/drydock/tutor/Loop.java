package io.drydock.tutor;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A queue with one reader: whoever has something for the tutor puts it in and goes on. What is put
 * in must be short; slow work runs elsewhere and puts in its result. Who puts in more than one
 * thing for each command or answer (an engine's events) sees to it that only one of them waits.
 */
final class Loop implements AutoCloseable {
  private static final Duration LAST_MOMENT = Duration.ofSeconds(3);

  private final Consumer<Throwable> onTrouble;
  private volatile Thread reader;
  private final ExecutorService queue =
      Executors.newSingleThreadExecutor(
          work -> {
            reader = Thread.ofPlatform().daemon().name("tutor").unstarted(work);
            return reader;
          });

  /**
   * An empty queue.
   *
   * @param onTrouble told what something that was put in has thrown
   */
  Loop(Consumer<Throwable> onTrouble) {
    this.onTrouble = onTrouble;
  }

  /** Puts something in, and does not wait for it. After the end nothing is done. */
  void put(Runnable work) {
    try {
      queue.execute(() -> carryOut(work));
    } catch (RejectedExecutionException _) {
      // The tutor ends; nobody is there who could be told.
    }
  }

  private void carryOut(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      onTrouble.accept(e);
    }
  }

  /**
   * Puts something in and waits for what comes of it; at once where the reader itself asks. What it
   * throws reaches the caller.
   */
  <T> T call(Supplier<T> work) {
    if (Thread.currentThread() == reader) {
      return work.get();
    }
    var asked = queue.submit(work::get);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return asked.get();
        } catch (InterruptedException _) {
          // What is in the queue is short: it is waited for, and the interrupt is passed on.
          interrupted = true;
        } catch (ExecutionException e) {
          throw unchecked(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  /** Waits until all that is in the queue now is carried out. */
  void await() {
    call(() -> true);
  }

  /** Carries out what is in the queue, for a moment; what is left after that is given up. */
  @Override
  public void close() {
    queue.shutdown();
    try {
      if (queue.awaitTermination(LAST_MOMENT.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    for (var left : queue.shutdownNow()) {
      if (left instanceof Future<?> asked) {
        asked.cancel(false);
      }
    }
  }
}
