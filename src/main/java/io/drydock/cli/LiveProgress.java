package io.drydock.cli;

import io.drydock.practice.Progress;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Prints one line a step, and how long it took; in a terminal also how far it is and for how long
 * it has run, while it runs. Quick steps leave no line.
 */
public final class LiveProgress implements Progress, AutoCloseable {
  private static final Duration WORTH_TELLING = Duration.ofMillis(300);
  private static final Duration TICK = Duration.ofMillis(500);

  private final PrintWriter out;
  private final Clock clock;
  private final boolean terminal;
  private String what = "";
  private String far = "";
  private Instant started = Instant.MIN;
  private Thread ticking;

  /** A progress on that stream; without a terminal, nothing is ever overwritten. */
  public LiveProgress(PrintWriter out, Clock clock, boolean terminal) {
    this.out = out;
    this.clock = clock;
    this.terminal = terminal;
  }

  @Override
  public synchronized void step(String next) {
    endLine();
    what = next;
    far = "";
    started = clock.instant();
    if (terminal) {
      show();
      if (ticking == null) {
        ticking = Thread.ofPlatform().daemon().name("progress").start(this::tick);
      }
    }
  }

  @Override
  public synchronized void advance(long done, long total) {
    far = total > 0 ? done + " of " + total + ", " : "";
    if (terminal) {
      show();
    }
  }

  /** Ends the last step's line. */
  @Override
  public synchronized void close() {
    endLine();
    if (ticking != null) {
      ticking.interrupt();
      ticking = null;
    }
  }

  private void tick() {
    try {
      while (true) {
        Thread.sleep(TICK);
        showAgain();
      }
    } catch (InterruptedException _) {
      // Closed.
    }
  }

  private synchronized void showAgain() {
    if (ticking == Thread.currentThread() && !what.isEmpty()) {
      show();
    }
  }

  private void endLine() {
    if (what.isEmpty()) {
      return;
    }
    if (terminal) {
      out.print("\r\033[K");
    }
    if (Duration.between(started, clock.instant()).compareTo(WORTH_TELLING) >= 0) {
      out.println(what + " (" + elapsed() + ")");
    }
    out.flush();
    what = "";
  }

  private void show() {
    out.print("\r\033[K" + what + " … " + far + elapsed());
    out.flush();
  }

  private String elapsed() {
    long millis = Duration.between(started, clock.instant()).toMillis();
    return "%d.%d s".formatted(millis / 1000, millis % 1000 / 100);
  }
}
