package io.drydock.workbench;

import java.util.Iterator;
import java.util.Optional;

/** Where work comes from. Asked by several workers at once. */
public interface WorkQueue<T> {

  /**
   * Something to do.
   *
   * @param position its place in the order in which results are told, from 0, without a gap
   */
  record Item<T>(long position, T what) {}

  /**
   * The next thing that may begin now, waited for where there may be one later; none at the end.
   */
  Optional<Item<T>> next() throws InterruptedException;

  /** What was handed out is done with, whatever came of it. */
  void done(Item<T> item);

  /** These, one after the other; each is asked for only when a worker is free for it. */
  static <T> WorkQueue<T> of(Iterator<? extends T> all) {
    return new WorkQueue<>() {
      private long position;

      @Override
      public synchronized Optional<Item<T>> next() {
        return all.hasNext() ? Optional.of(new Item<>(position++, all.next())) : Optional.empty();
      }

      @Override
      public void done(Item<T> item) {}
    };
  }
}
