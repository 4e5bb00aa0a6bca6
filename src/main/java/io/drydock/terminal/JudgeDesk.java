package io.drydock.terminal;

import io.drydock.check.Check;
import io.drydock.check.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Judges on a thread of its own, the latest request only: an older one that still waits for a
 * {@code within} gives way.
 */
final class JudgeDesk implements AutoCloseable {
  private static final long AGAIN_AFTER_MS = 250;
  private static final Duration LONGEST_WITHIN = Duration.ofMinutes(5);

  /**
   * Something to judge.
   *
   * @param look judges once
   * @param then is given what was found, on the desk's thread
   */
  record Request(List<Check> checks, Supplier<List<Verdict>> look, Consumer<List<Verdict>> then) {}

  private final Consumer<Throwable> onTrouble;
  private Request waiting;
  private boolean busy;
  private boolean closed;

  /**
   * A desk with nothing on it.
   *
   * @param onTrouble told what went wrong where judging itself failed
   */
  JudgeDesk(Consumer<Throwable> onTrouble) {
    this.onTrouble = onTrouble;
    Thread.ofPlatform().daemon().name("judge").start(this::work);
  }

  synchronized void submit(Request request) {
    waiting = request;
    notifyAll();
  }

  /** Waits until nothing is judged; false where the time ran out first. */
  synchronized boolean awaitQuiet(Duration timeout) throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    while ((busy || waiting != null) && !closed) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  @Override
  public synchronized void close() {
    closed = true;
    waiting = null;
    notifyAll();
  }

  private void work() {
    Request request;
    while ((request = take()) != null) {
      try {
        judge(request);
      } catch (RuntimeException | Error e) {
        onTrouble.accept(e);
      }
    }
  }

  private synchronized Request take() {
    busy = false;
    notifyAll();
    try {
      while (waiting == null && !closed) {
        wait();
      }
    } catch (InterruptedException _) {
      return null;
    }
    var request = waiting;
    waiting = null;
    busy = request != null;
    return request;
  }

  /**
   * What does not hold yet but may within its time is looked at again; what was found is told at
   * once.
   */
  private void judge(Request request) {
    long started = System.nanoTime();
    while (true) {
      var verdicts = request.look().get();
      request.then().accept(verdicts);
      var patience = patience(request.checks(), verdicts);
      if (System.nanoTime() - started >= patience.toNanos() || !pause()) {
        return;
      }
    }
  }

  /** How long those that failed may still be waited for: the longest time that one of them has. */
  private static Duration patience(List<Check> checks, List<Verdict> verdicts) {
    var longest = Duration.ZERO;
    for (int i = 0; i < Math.min(checks.size(), verdicts.size()); i++) {
      if (!verdicts.get(i).passed()) {
        var within = within(checks.get(i));
        longest = within.compareTo(longest) > 0 ? within : longest;
      }
    }
    return longest.compareTo(LONGEST_WITHIN) > 0 ? LONGEST_WITHIN : longest;
  }

  private static Duration within(Check check) {
    return switch (check) {
      case Check.Subjected subjected -> subjected.options().within().orElse(Duration.ZERO);
      case Check.AnyOf anyOf ->
          anyOf.branches().stream()
              .flatMap(List::stream)
              .map(JudgeDesk::within)
              .max(Duration::compareTo)
              .orElse(Duration.ZERO);
      case Check.Not not ->
          not.checks().stream()
              .map(JudgeDesk::within)
              .max(Duration::compareTo)
              .orElse(Duration.ZERO);
    };
  }

  /** False where something else is to be judged. */
  private synchronized boolean pause() {
    try {
      if (waiting == null && !closed) {
        wait(AGAIN_AFTER_MS);
      }
    } catch (InterruptedException _) {
      return false;
    }
    return waiting == null && !closed;
  }
}
