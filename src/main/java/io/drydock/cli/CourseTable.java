package io.drydock.cli;

import io.drydock.course.AddedCourse;
import io.drydock.course.CourseException;
import io.drydock.course.CourseStore;
import io.drydock.script.CourseReader;
import java.nio.file.Files;

/** The courses as a list: which one opens by itself, where each is from, whether it is trusted. */
final class CourseTable {
  private static final String LINE = "%s %-20s %-14s %s%n";

  private CourseTable() {}

  static String of(Surroundings surroundings, CourseStore store) {
    var text = new StringBuilder();
    var own = CourseChoice.ownName(surroundings);
    var current = store.current().orElse(own);
    text.append(LINE.formatted(mark(own, current), own, "trusted", "came along with Drydock"));
    for (var course : store.all()) {
      text.append(
          LINE.formatted(
              mark(course.name(), current), course.name(), word(course), course.origin().shown()));
    }
    return text.toString();
  }

  private static String mark(String name, String current) {
    return name.equals(current) ? "*" : " ";
  }

  /** One course that cannot be read must not hide the others. */
  private static String word(AddedCourse course) {
    try {
      return Files.isReadable(course.folder().resolve(CourseReader.FILE))
          ? TrustQuestion.word(course)
          : "not there";
    } catch (CourseException _) {
      return "unreadable";
    }
  }
}
