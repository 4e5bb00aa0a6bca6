package io.drydock.screen;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** A screen on which what is shown while a command has it waits until the command gives it back. */
abstract class WaitingScreen implements Screen {
  /** What is kept at most while a command runs; the oldest lines go first. */
  private static final int MOST_WAITING = 500;

  private final List<AttributedString> waiting = new ArrayList<>();
  private boolean held;

  /** Writes lines now. */
  abstract void print(List<AttributedString> lines);

  @Override
  public synchronized void hold() {
    held = true;
  }

  /**
   * What comes from another thread while the waiting lines are written waits until they stand
   * there.
   */
  @Override
  public void release() {
    while (true) {
      List<AttributedString> lines;
      synchronized (this) {
        lines = List.copyOf(waiting);
        waiting.clear();
        if (lines.isEmpty()) {
          held = false;
          return;
        }
      }
      print(lines);
    }
  }

  @Override
  public void show(List<AttributedString> lines) {
    synchronized (this) {
      if (held) {
        waiting.addAll(lines);
        while (waiting.size() > MOST_WAITING) {
          waiting.removeFirst();
        }
        return;
      }
    }
    print(lines);
  }

  @Override
  public void showFirst(List<AttributedString> lines) {
    print(lines);
  }
}
