package io.drydock.workbench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Workers that do the items of a queue side by side, while the thread that called tells what comes
 * of them in order.
 *
 * @param workers how many items are worked on at a time
 * @param window how many items may be begun and not yet told to their end, at least one; as many as
 *     the queue has where the queue hands them out in another order than they are told
 * @param limit the longest that one item may take
 * @param grace how long interrupted work has to leave things tidy
 * @param work what is done with an item; what it gives the consumer is told as a result
 */
public record Crew<T, R>(int workers, int window, Duration limit, Duration grace, Task<T, R> work) {
  /** So many results wait for a listener that is slower than the workers. */
  private static final int MOST_NEWS = 1000;

  /** What is done with an item; interrupted where it takes too long, or all is to end. */
  @FunctionalInterface
  public interface Task<T, R> {
    /** Does it. An exception is how this item ended, and no other. */
    void on(T item, Consumer<R> tell) throws Exception;
  }

  private sealed interface News<T, R> {
    record Result<T, R>(WorkQueue.Item<T> item, R result) implements News<T, R> {}

    record Ended<T, R>(WorkQueue.Item<T> item, Ending ending) implements News<T, R> {}

    /** A worker has found the queue at its end. */
    record NothingLeft<T, R>() implements News<T, R> {}

    /** A worker cannot go on. */
    record Broken<T, R>(Throwable why) implements News<T, R> {}
  }

  /**
   * Does all that the queue has. An interrupt, an exception of the listener or of the queue ends it
   * all: what is being worked on is interrupted, and waited for.
   *
   * @throws IOException where work does not end though it was told to
   */
  public void run(WorkQueue<T> queue, Listener<T, R> listener)
      throws IOException, InterruptedException {
    var news = new LinkedBlockingQueue<News<T, R>>(MOST_NEWS);
    var room = new Semaphore(window);
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < workers; i++) {
      threads.add(thread("worker " + (i + 1), () -> serve(queue, room, news)));
    }
    try {
      threads.forEach(Thread::start);
      tell(news, room, listener);
    } finally {
      end(threads);
    }
  }

  private void tell(BlockingQueue<News<T, R>> news, Semaphore room, Listener<T, R> listener)
      throws IOException, InterruptedException {
    var order = new InOrder<T, R>(listener);
    int serving = workers;
    while (serving > 0) {
      switch (news.take()) {
        case News.Result<T, R>(var item, var result) -> order.result(item, result);
        case News.Ended<T, R>(var item, var ending) -> room.release(order.ended(item, ending));
        case News.NothingLeft<T, R> _ -> serving--;
        case News.Broken<T, R>(var why) ->
            throw new IOException("The work broke off: " + why.getMessage(), why);
      }
    }
  }

  private void serve(WorkQueue<T> queue, Semaphore room, BlockingQueue<News<T, R>> news) {
    try {
      try {
        room.acquire();
        var next = queue.next();
        while (next.isPresent()) {
          try {
            news.put(new News.Ended<>(next.get(), end(next.get(), news)));
          } finally {
            queue.done(next.get());
          }
          room.acquire();
          next = queue.next();
        }
        room.release();
        news.put(new News.NothingLeft<>());
      } catch (RuntimeException | Error | StuckException e) {
        news.put(new News.Broken<>(e));
      }
    } catch (InterruptedException _) {
      // All is to end; nobody listens any more.
    }
  }

  /** Works on an item, on a thread that can be given up. */
  private Ending end(WorkQueue.Item<T> item, BlockingQueue<News<T, R>> news)
      throws InterruptedException, StuckException {
    long started = System.nanoTime();
    var failure = new Throwable[1];
    var thread =
        thread(
            Thread.currentThread().getName() + ", item " + item.position(),
            () -> {
              try {
                work.on(item.what(), result -> put(news, new News.Result<>(item, result)));
              } catch (Throwable e) {
                failure[0] = e;
              }
            });
    thread.start();
    boolean inTime;
    try {
      inTime = thread.join(limit);
    } catch (InterruptedException e) {
      stop(thread);
      throw e;
    }
    if (!inTime) {
      stop(thread);
      return new Ending.TooSlow(limit);
    }
    return switch (failure[0]) {
      case null -> new Ending.Done(Duration.ofNanos(System.nanoTime() - started));
      case Exception e -> new Ending.Failed(e);
      case Throwable error -> throw new StuckException(error.toString(), error);
    };
  }

  private static <N> void put(BlockingQueue<N> news, N one) {
    try {
      news.put(one);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void stop(Thread thread) throws InterruptedException, StuckException {
    thread.interrupt();
    if (!thread.join(grace)) {
      throw new StuckException(thread.getName() + " does not end though it was told to.", null);
    }
  }

  /** A worker cannot go on with the next item. */
  private static final class StuckException extends Exception {
    private static final long serialVersionUID = 1L;

    StuckException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** A worker waits for the work that it has interrupted. */
  private void end(List<Thread> threads) {
    threads.forEach(Thread::interrupt);
    boolean interrupted = Thread.interrupted();
    for (var thread : threads) {
      try {
        thread.join(grace.multipliedBy(2));
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** A daemon: the program can end though work does not. */
  private static Thread thread(String name, Runnable work) {
    return Thread.ofPlatform().daemon().name(name).unstarted(work);
  }
}
