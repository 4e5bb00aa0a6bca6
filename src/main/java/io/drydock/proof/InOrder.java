package io.drydock.proof;

import io.drydock.lesson.Lesson;
import io.drydock.report.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Puts what is told of several lessons at once in the order of the course: the first lesson that is
 * not at its end is told as it goes, the others wait.
 */
final class InOrder {
  private final List<Lesson> lessons;
  private final Consumer<Result> told;
  private final Map<Lesson, List<Result>> waiting = new HashMap<>();
  private final Set<Lesson> ended = new HashSet<>();
  private int current;

  InOrder(List<Lesson> lessons, Consumer<Result> told) {
    this.lessons = List.copyOf(lessons);
    this.told = told;
  }

  synchronized void tell(Lesson lesson, Result result) {
    if (lesson.equals(lessons.get(current))) {
      told.accept(result);
    } else {
      waiting.computeIfAbsent(lesson, _ -> new ArrayList<>()).add(result);
    }
  }

  synchronized void ended(Lesson lesson) {
    ended.add(lesson);
    while (current < lessons.size() && ended.contains(lessons.get(current))) {
      current++;
      if (current < lessons.size()) {
        waiting.getOrDefault(lessons.get(current), List.of()).forEach(told);
        waiting.remove(lessons.get(current));
      }
    }
  }
}
