package io.drydock.tutor;

import io.drydock.lesson.Lesson;
import java.util.List;
import java.util.Optional;

/** Which lesson comes after which. */
record Route(List<Catalogue.Entry> lessons) {

  /** The lesson after this one. */
  Optional<Catalogue.Entry> after(String lesson) {
    for (int i = 0; i + 1 < lessons.size(); i++) {
      if (lessons.get(i).id().equals(lesson)) {
        return Optional.of(lessons.get(i + 1));
      }
    }
    return Optional.empty();
  }

  /** What to tell at the end of this one. */
  String atTheEndOf(String lesson) {
    if (Lesson.isReview(lesson)) {
      return "Enter goes on, with what is left to review or with the lesson where you were. `quit` leaves.";
    }
    return after(lesson)
        .map(next -> "Enter opens the next lesson: **" + next.title() + "**. `quit` leaves.")
        .orElse("It was the last lesson. `lessons` lists them all, `quit` leaves.");
  }
}
