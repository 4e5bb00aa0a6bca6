package io.drydock.proof;

import io.drydock.lesson.Lesson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Hands out lessons to several engines, never two at a time that use ports of the machine. */
final class LessonQueue {
  private static final long LOOK_AGAIN_MILLIS = 500;

  private final List<Lesson> waiting;
  private boolean portsAreTaken;

  /**
   * A queue of these lessons.
   *
   * @param engines with one engine the order stays; with more, lessons that must wait for each
   *     other come first
   */
  LessonQueue(List<Lesson> lessons, int engines) {
    this.waiting = new ArrayList<>(lessons);
    if (engines > 1) {
      waiting.sort(Comparator.comparing(lesson -> !HostPorts.usedBy(lesson)));
    }
  }

  /** The next lesson that may begin now; nothing where none is left. */
  synchronized Optional<Lesson> next() throws InterruptedException {
    while (!waiting.isEmpty()) {
      for (var lesson : waiting) {
        boolean ports = HostPorts.usedBy(lesson);
        if (!ports || !portsAreTaken) {
          portsAreTaken |= ports;
          waiting.remove(lesson);
          return Optional.of(lesson);
        }
      }
      wait(LOOK_AGAIN_MILLIS);
    }
    return Optional.empty();
  }

  /** Gives back what the lesson used. */
  synchronized void done(Lesson lesson) {
    if (HostPorts.usedBy(lesson)) {
      portsAreTaken = false;
    }
    notifyAll();
  }

  /** Nothing more is to begin. */
  synchronized void close() {
    waiting.clear();
    notifyAll();
  }
}
