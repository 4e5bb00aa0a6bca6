package io.drydock.proof;

import io.drydock.lesson.Lesson;
import io.drydock.workbench.WorkQueue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Hands out lessons to several engines, never two at a time that use ports of the machine. Those
 * that must wait for each other come first.
 */
final class LessonQueue implements WorkQueue<Lesson> {
  private static final long LOOK_AGAIN_MILLIS = 500;

  private final List<Item<Lesson>> waiting = new ArrayList<>();
  private boolean portsAreTaken;

  /** A queue of these lessons. */
  LessonQueue(List<Lesson> lessons) {
    lessons.forEach(lesson -> waiting.add(new Item<>(waiting.size(), lesson)));
    waiting.sort(Comparator.comparing(item -> !HostPorts.usedBy(item.what())));
  }

  /** The next lesson that may begin now; nothing where none is left. */
  @Override
  public synchronized Optional<Item<Lesson>> next() throws InterruptedException {
    while (!waiting.isEmpty()) {
      for (var item : waiting) {
        boolean ports = HostPorts.usedBy(item.what());
        if (!ports || !portsAreTaken) {
          portsAreTaken |= ports;
          waiting.remove(item);
          return Optional.of(item);
        }
      }
      wait(LOOK_AGAIN_MILLIS);
    }
    return Optional.empty();
  }

  /** Gives back what the lesson used. */
  @Override
  public synchronized void done(Item<Lesson> item) {
    if (HostPorts.usedBy(item.what())) {
      portsAreTaken = false;
    }
    notifyAll();
  }
}
