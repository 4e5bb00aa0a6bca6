package io.drydock.check;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work that is given up when its time is over. */
final class Deadline {
  private Deadline() {}

  /**
   * What the work gives. Its thread is interrupted when this ends, by whatever way.
   *
   * @throws TimeoutException where it takes longer
   * @throws ExecutionException with what the work has thrown
   */
  static <T> T within(Duration limit, Callable<T> work)
      throws TimeoutException, ExecutionException, InterruptedException {
    var task = new FutureTask<>(work);
    var thread = Thread.ofPlatform().daemon().name("check").start(task);
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      thread.interrupt();
    }
  }
}
