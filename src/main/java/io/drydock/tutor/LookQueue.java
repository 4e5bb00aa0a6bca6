package io.drydock.tutor;

import io.drydock.check.Check;
import io.drydock.check.Steadiness;
import io.drydock.check.Verdict;
import io.drydock.machine.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Looks at the engine on a thread of its own. What somebody asked for is always looked at; of what
 * nobody asked for, the latest is enough, and one that still waits for a {@code within} gives way.
 */
final class LookQueue implements AutoCloseable {
  private static final long AGAIN_AFTER_MS = 250;
  private static final Duration LONGEST_WITHIN = Duration.ofMinutes(5);

  /** What never comes to rest is told all the same. */
  private static final Duration LONGEST_SETTLING = Duration.ofSeconds(3);

  /**
   * Something to look at.
   *
   * @param asked who waits for the answer, such as {@code check first}; a later one that asks the
   *     same takes the place of an earlier that was not begun. Empty where nobody asked
   * @param settling how long nothing new must have been submitted before a failure is told
   * @param look looks once
   * @param then hears what was found, on the queue's thread
   */
  record Request(
      String asked,
      List<Check> checks,
      Duration settling,
      Supplier<List<Verdict>> look,
      Hearer then) {}

  /** Who asked, and is told. */
  @FunctionalInterface
  interface Hearer {
    void found(List<Verdict> verdicts);

    /**
     * How long what passes must go on passing before it is told; asked when it has passed. Nothing
     * means at once.
     */
    default Duration mustHold() {
      return Duration.ZERO;
    }

    /** Whether it is to be told that something fails which may still come to hold in its time. */
    default boolean hearsWhatIsOnItsWay() {
      return true;
    }

    /** What was found last stands: nothing more is waited for. */
    default void rested() {}
  }

  /** A request, and the time since which what it asks for may still come to hold. */
  private record Waiting(Request request, long since) {}

  private final Consumer<Throwable> onTrouble;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private boolean busy;
  private boolean closed;

  /**
   * When something began to move that has not come to rest yet; known to the queue's thread alone.
   */
  private long movesSince;

  private boolean moving;

  /**
   * An empty queue.
   *
   * @param onTrouble told what went wrong where looking itself failed
   */
  LookQueue(Consumer<Throwable> onTrouble) {
    this.onTrouble = onTrouble;
    Thread.ofPlatform().daemon().name("look").start(this::work);
  }

  /** Each kind of request waits once at most, so that their number is bounded. */
  synchronized void submit(Request request) {
    waiting.removeIf(other -> other.request().asked().equals(request.asked()));
    waiting.addLast(new Waiting(request, System.nanoTime()));
    notifyAll();
  }

  /** What gave way to something else goes on after it, unless the same was submitted anew. */
  private synchronized void goOnLater(Waiting interrupted) {
    var asked = interrupted.request().asked();
    if (!closed && waiting.stream().noneMatch(other -> other.request().asked().equals(asked))) {
      waiting.addLast(interrupted);
    }
  }

  /** Waits until nothing is looked at; false where the time ran out first. */
  synchronized boolean awaitQuiet(Duration timeout) throws InterruptedException {
    var deadline = Deadline.after(timeout);
    while ((busy || !waiting.isEmpty()) && !closed) {
      long left = deadline.left().toMillis();
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
    waiting.clear();
    notifyAll();
  }

  private void work() {
    Waiting next;
    while ((next = take()) != null) {
      try {
        carryOut(next);
      } catch (RuntimeException | Error e) {
        onTrouble.accept(e);
      }
    }
  }

  private synchronized Waiting take() {
    busy = false;
    notifyAll();
    try {
      while (waiting.isEmpty() && !closed) {
        wait();
      }
    } catch (InterruptedException _) {
      return null;
    }
    var next = waiting.pollFirst();
    busy = next != null;
    return next;
  }

  /** What does not hold yet but may within its time is looked at again. */
  private void carryOut(Waiting next) {
    var request = next.request();
    var steadiness = new Steadiness();
    while (true) {
      var found = settled(request).map(each -> steadiness.after(each, Instant.now()));
      if (found.isEmpty()) {
        goOnLater(next);
        return;
      }
      var verdicts = found.get();
      var patience = patience(request.checks(), verdicts);
      boolean over = System.nanoTime() - next.since() >= patience.toNanos();
      if (over || request.then().hearsWhatIsOnItsWay() || !isOnItsWay(request.checks(), verdicts)) {
        request.then().found(verdicts);
      }
      if (over) {
        request.then().rested();
        return;
      }
      if (!pause(AGAIN_AFTER_MS)) {
        goOnLater(next);
        return;
      }
    }
  }

  /**
   * What was found; nothing where something new is to be looked at before things have come to rest.
   * A container that is just being started is created, and then runs: the first is no news. One
   * whose program ends at once runs, and then has ended: the first is no news either.
   */
  private Optional<List<Verdict>> settled(Request request) {
    var verdicts = request.look().get();
    if (!moving) {
      movesSince = System.nanoTime();
    }
    long movedFor = System.nanoTime() - movesSince;
    var settling =
        verdicts.stream().allMatch(Verdict::passed)
            ? request.then().mustHold()
            : request.settling();
    boolean mayChange = !settling.isZero() && movedFor < LONGEST_SETTLING.toNanos();
    moving = mayChange && !pause(settling.toMillis());
    if (moving) {
      return Optional.empty();
    }
    return Optional.of(mayChange ? request.look().get() : verdicts);
  }

  /** Whether all that fails has time left in which it may come to hold. */
  private static boolean isOnItsWay(List<Check> checks, List<Verdict> verdicts) {
    for (int i = 0; i < Math.min(checks.size(), verdicts.size()); i++) {
      if (!verdicts.get(i).passed() && checks.get(i).patience().isZero()) {
        return false;
      }
    }
    return true;
  }

  /** How long those that failed may still be waited for: the longest time that one of them has. */
  private static Duration patience(List<Check> checks, List<Verdict> verdicts) {
    var longest = Duration.ZERO;
    for (int i = 0; i < Math.min(checks.size(), verdicts.size()); i++) {
      if (!verdicts.get(i).passed()) {
        var within = checks.get(i).patience();
        longest = within.compareTo(longest) > 0 ? within : longest;
      }
    }
    return longest.compareTo(LONGEST_WITHIN) > 0 ? LONGEST_WITHIN : longest;
  }

  /** False where something else is to be looked at. */
  private synchronized boolean pause(long milliseconds) {
    try {
      if (waiting.isEmpty() && !closed) {
        wait(milliseconds);
      }
    } catch (InterruptedException _) {
      return false;
    }
    return waiting.isEmpty() && !closed;
  }
}
