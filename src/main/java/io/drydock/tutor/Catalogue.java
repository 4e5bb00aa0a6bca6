package io.drydock.tutor;

import io.drydock.lesson.Lesson;
import java.util.List;

/** The lessons of a course, and how to open one. */
public interface Catalogue {

  /** One lesson as the list shows it. */
  record Entry(String id, String title, int minutes) {}

  /** The course's ID, which names its journal. */
  String course();

  String title();

  /** In the order in which they are taken. */
  List<Entry> entries();

  /**
   * The whole lesson.
   *
   * @throws LessonUnreadable where its file has problems
   */
  Lesson read(String id);

  /** A lesson cannot be opened. */
  final class LessonUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong, and what to try. */
    public LessonUnreadable(String message) {
      super(message);
    }
  }
}
