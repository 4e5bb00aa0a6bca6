package io.drydock.cli;

import io.drydock.practice.Progress;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Prints one line a step, and how long it took; in a terminal also how far it is, while it runs. Quick steps
 * leave no line.
 */
public final class LiveProgress implements Progress, AutoCloseable {
  private static final Duration WORTH_TELLING = Duration.ofMillis(300);

  private final PrintWriter out;
  private final Clock clock;
  private final boolean terminal;
  private String what = "";
  private Instant started = Instant.MIN;

  /** A progress on that stream; without a terminal, nothing is ever overwritten. */
  public LiveProgress(PrintWriter out, Clock clock, boolean terminal) {
    this.out = out;
    this.clock = clock;
    this.terminal = terminal;
  }

  @Override
  public void step(String next) {
    close();
    what = next;
    started = clock.instant();
    if (terminal) {
      show(what + " …");
    }
  }

  @Override
  public void advance(long done, long total) {
    if (terminal && total > 0) {
      show("%s … %d of %d, %s".formatted(what, done, total, elapsed()));
    }
  }

  /** Ends the last step's line. */
  @Override
  public void close() {
    if (what.isEmpty()) {
      return;
    }
    boolean told = Duration.between(started, clock.instant()).compareTo(WORTH_TELLING) >= 0;
    if (terminal) {
      show("");
    }
    if (told) {
      out.println(what + " (" + elapsed() + ")");
    }
    out.flush();
    what = "";
  }

  private void show(String text) {
    out.print("\r\033[K" + text);
    out.flush();
  }

  private String elapsed() {
    long millis = Duration.between(started, clock.instant()).toMillis();
    return "%d.%d s".formatted(millis / 1000, millis % 1000 / 100);
  }
}
