package io.drydock.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder of lessons with a {@code course.yaml}.
 *
 * @param lessons in the order in which they are taken
 */
public record Course(String id, String title, Path folder, List<Lesson> lessons) {

  /** The lesson with that ID. */
  public Optional<Lesson> lesson(String lessonId) {
    return lessons.stream().filter(l -> l.id().equals(lessonId)).findFirst();
  }
}
