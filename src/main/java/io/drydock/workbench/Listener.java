package io.drydock.workbench;

/**
 * Hears what comes of work, in the order of its items: the first that is not at its end is told as
 * it goes, the others wait. Always called by the thread that runs the {@link Crew}.
 */
public interface Listener<T, R> {
  /** A result of an item; there may be several. */
  void result(T item, R result);

  /** No more results of this item come. */
  void ended(T item, Ending ending);
}
