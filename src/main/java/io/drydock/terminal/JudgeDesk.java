package io.drydock.terminal;

import io.drydock.check.Check;
import io.drydock.check.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

  /** What never comes to rest is told all the same. */
  private static final Duration LONGEST_SETTLING = Duration.ofSeconds(3);

  /**
   * Something to judge.
   *
   * @param settling how long nothing new must have been submitted before a failure is told; that
   *     all passes is told at once
   * @param look judges once
   * @param then hears what was found, on the desk's thread
   */
  record Request(
      List<Check> checks, Duration settling, Supplier<List<Verdict>> look, Hearer then) {}

  /** Who asked, and is told. */
  @FunctionalInterface
  interface Hearer {
    void found(List<Verdict> verdicts);

    /** What was found last stands: nothing more is waited for. */
    default void rested() {}
  }

  private final Consumer<Throwable> onTrouble;
  private Request waiting;
  private boolean busy;
  private boolean closed;

  /**
   * When something began to move that has not come to rest yet; known to the desk's thread alone.
   */
  private long movesSince;

  private boolean moving;

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
      var found = settled(request);
      if (found.isEmpty()) {
        return;
      }
      var verdicts = found.get();
      request.then().found(verdicts);
      var patience = patience(request.checks(), verdicts);
      if (System.nanoTime() - started >= patience.toNanos()) {
        request.then().rested();
        return;
      }
      if (!pause(AGAIN_AFTER_MS)) {
        return;
      }
    }
  }

  /**
   * What was found; nothing where something new is to be judged before things have come to rest. A
   * container that is just being started is created, and then runs: the first is no news.
   */
  private Optional<List<Verdict>> settled(Request request) {
    var verdicts = request.look().get();
    if (!moving) {
      movesSince = System.nanoTime();
    }
    long movedFor = System.nanoTime() - movesSince;
    boolean mayChange =
        !request.settling().isZero()
            && !verdicts.stream().allMatch(Verdict::passed)
            && movedFor < LONGEST_SETTLING.toNanos();
    moving = mayChange && !pause(request.settling().toMillis());
    if (moving) {
      return Optional.empty();
    }
    return Optional.of(mayChange ? request.look().get() : verdicts);
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
  private synchronized boolean pause(long milliseconds) {
    try {
      if (waiting == null && !closed) {
        wait(milliseconds);
      }
    } catch (InterruptedException _) {
      return false;
    }
    return waiting == null && !closed;
  }
}
