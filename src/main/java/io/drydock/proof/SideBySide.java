package io.drydock.proof;

import io.drydock.lesson.Lesson;
import io.drydock.report.Result;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Proves lessons on several engines at once, one lesson on each; what is told is in the course's
 * order.
 */
public final class SideBySide {
  private static final long LONGEST_HOURS = 3;

  private final List<ProofEngine> engines;
  private final Consumer<Result> told;

  /**
   * A proof on these engines.
   *
   * @param told hears each result, lesson after lesson; never two at a time
   */
  public SideBySide(List<ProofEngine> engines, Consumer<Result> told) {
    this.engines = List.copyOf(engines);
    this.told = told;
  }

  /**
   * What came of each lesson, in the order in which they were given.
   *
   * @param only the task to prove; empty for all
   * @throws IOException where a work folder cannot be made or removed, or the proof takes hours
   */
  public List<Proven> prove(List<Lesson> lessons, Optional<String> only) throws IOException {
    var queue = new LessonQueue(lessons, engines.size());
    var order = new InOrder(lessons, told);
    var proven = new ConcurrentHashMap<Lesson, Proven>();
    var pool = Executors.newFixedThreadPool(engines.size());
    try {
      var ends = new ExecutorCompletionService<Void>(pool);
      engines.forEach(engine -> ends.submit(() -> work(engine, queue, order, only, proven)));
      var limit = Instant.now().plus(Duration.ofHours(LONGEST_HOURS));
      for (int i = 0; i < engines.size(); i++) {
        var end =
            ends.poll(Duration.between(Instant.now(), limit).toMillis(), TimeUnit.MILLISECONDS);
        if (end == null) {
          throw new IOException("The proof did not end within " + LONGEST_HOURS + " hours.");
        }
        end.get();
      }
    } catch (ExecutionException e) {
      throw cause(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The proof was interrupted.", e);
    } finally {
      queue.close();
      pool.shutdownNow();
      // Work folders are removed, and no command is left running, before the engines go.
      awaitEnd(pool);
    }
    return lessons.stream().map(proven::get).toList();
  }

  private static Void work(
      ProofEngine engine,
      LessonQueue queue,
      InOrder order,
      Optional<String> only,
      Map<Lesson, Proven> proven)
      throws IOException, InterruptedException {
    var next = queue.next();
    while (next.isPresent()) {
      var lesson = next.get();
      var started = System.nanoTime();
      try {
        var results = new Prover(engine, result -> order.tell(lesson, result)).prove(lesson, only);
        proven.put(
            lesson, new Proven(lesson, results, Duration.ofNanos(System.nanoTime() - started)));
        order.ended(lesson);
      } finally {
        queue.done(lesson);
      }
      next = queue.next();
    }
    return null;
  }

  private static IOException cause(ExecutionException e) {
    return switch (e.getCause()) {
      case IOException io -> io;
      case RuntimeException own -> throw own;
      case Error error -> throw error;
      case Throwable other -> new IOException(other);
    };
  }

  private static void awaitEnd(ExecutorService pool) {
    try {
      pool.awaitTermination(30, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
