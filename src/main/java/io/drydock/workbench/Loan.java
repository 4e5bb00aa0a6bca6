package io.drydock.workbench;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * An engine that is lent to one worker until it is closed. Each piece of work finds it emptied; one
 * that breaks is replaced.
 */
public final class Loan implements AutoCloseable {
  private static final int TRIES = 2;

  private final Slot slot;
  private final Consumer<Slot> giveBack;

  Loan(Slot slot, Consumer<Slot> giveBack) {
    this.slot = slot;
    this.giveBack = giveBack;
  }

  /**
   * Does a piece of work at a bench of its own; once more on a fresh engine where this one does not
   * answer afterwards, or cannot be emptied before.
   *
   * @throws EngineLostException where the fresh engine breaks as well, or there is none to be had
   * @throws IOException where the bench cannot be set up or cleared
   * @throws InterruptedException where the worker is told to end, or the pool is closed
   */
  public <R> R work(Piece piece, Work<R> work)
      throws IOException, InterruptedException, EngineLostException {
    var why = "";
    for (int tries = 0; tries < TRIES; tries++) {
      demandEngine();
      try {
        var bench = slot.bench(piece);
        R result;
        try {
          result = work.on(bench);
        } finally {
          slot.clear(bench);
        }
        if (slot.answers()) {
          return result;
        }
        why = "It no longer answers.";
      } catch (Slot.NotEmptiedException e) {
        why = e.getMessage();
      } catch (IOException | RuntimeException e) {
        if (slot.answers()) {
          throw e;
        }
        why = "It no longer answers.";
      }
      if (Thread.interrupted()) {
        throw new InterruptedException("The work was told to end.");
      }
      slot.giveUp();
    }
    throw new EngineLostException("The engine broke %d times. %s".formatted(TRIES, why));
  }

  private void demandEngine() throws InterruptedException, EngineLostException {
    if (slot.hasEngine()) {
      return;
    }
    try {
      slot.replace();
    } catch (RuntimeException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException("The work was told to end.");
      }
      throw new EngineLostException(
          "The engine broke, and no fresh one could be started: " + e.getMessage());
    }
  }

  /** What the engine and its client can do. */
  public Abilities abilities() throws InterruptedException, EngineLostException {
    demandEngine();
    return slot.abilities();
  }

  @Override
  public void close() {
    giveBack.accept(slot);
  }
}
