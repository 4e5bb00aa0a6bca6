package io.drydock.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How far the grading of a class is, and about how long it will still take: one line at a terminal,
 * nothing where nobody looks.
 */
final class GradingProgress implements AutoCloseable {
  private static final String CLEAR = "\r\033[K";

  private final PrintWriter err;
  private final Clock clock;
  private final boolean terminal;
  private final int total;
  private final Instant started;
  private int done;

  GradingProgress(PrintWriter err, Clock clock, boolean terminal, int total) {
    this.err = err;
    this.clock = clock;
    this.terminal = terminal;
    this.total = total;
    this.started = clock.instant();
    show();
  }

  /** One more is graded; from any thread. */
  synchronized void graded() {
    done++;
    show();
  }

  /** Prints something while the line is away. */
  synchronized void aside(Runnable print) {
    clear();
    print.run();
    show();
  }

  @Override
  public synchronized void close() {
    clear();
  }

  private void clear() {
    if (terminal) {
      err.print(CLEAR);
      err.flush();
    }
  }

  private void show() {
    if (terminal && done < total) {
      err.print(CLEAR + "%d of %d graded%s".formatted(done, total, left()));
      err.flush();
    }
  }

  private String left() {
    if (done == 0) {
      return "";
    }
    var left =
        Duration.between(started, clock.instant()).dividedBy(done).multipliedBy(total - done);
    return left.compareTo(Duration.ofMinutes(2)) < 0
        ? ", about %d s left".formatted(left.toSeconds())
        : ", about %d min left".formatted(left.toMinutes());
  }
}
