package io.drydock.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts what comes of several items at once in their order. Used by one thread. */
final class InOrder<T, R> {
  private static final class Waiting<T, R> {
    private final T item;
    private final List<R> results = new ArrayList<>();
    private Ending ending;

    Waiting(T item) {
      this.item = item;
    }
  }

  private final Listener<T, R> listener;
  private final Map<Long, Waiting<T, R>> waiting = new HashMap<>();
  private long current;

  InOrder(Listener<T, R> listener) {
    this.listener = listener;
  }

  void result(WorkQueue.Item<T> item, R result) {
    if (item.position() == current) {
      listener.result(item.what(), result);
    } else {
      of(item).results.add(result);
    }
  }

  /** An item has ended. Gives the number of items that have been told to their end by that. */
  int ended(WorkQueue.Item<T> item, Ending ending) {
    of(item).ending = ending;
    int told = 0;
    var next = waiting.get(current);
    while (next != null) {
      for (var result : next.results) {
        listener.result(next.item, result);
      }
      next.results.clear();
      if (next.ending == null) {
        return told;
      }
      listener.ended(next.item, next.ending);
      waiting.remove(current);
      told++;
      current++;
      next = waiting.get(current);
    }
    return told;
  }

  private Waiting<T, R> of(WorkQueue.Item<T> item) {
    return waiting.computeIfAbsent(item.position(), _ -> new Waiting<>(item.what()));
  }
}
