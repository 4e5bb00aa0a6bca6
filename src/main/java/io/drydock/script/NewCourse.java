package io.drydock.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Writes the first version of a course: its file, and one lesson. */
public final class NewCourse {
  private static final String NAMELESS = "my-course";

  private NewCourse() {}

  /**
   * Writes a course into a folder, which is made where it is not there.
   *
   * @return the file of its lesson
   * @throws java.nio.file.FileAlreadyExistsException where a file of it is there; nothing is
   *     changed then
   */
  public static Path write(Path folder, String id, String title, String lesson, String lessonTitle)
      throws IOException {
    Files.createDirectories(folder);
    var outline = folder.resolve(CourseReader.FILE);
    Files.writeString(
        outline, text(id, title, lesson), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    var file = folder.resolve(lesson + ".yaml");
    try {
      Files.writeString(
          file,
          NewLesson.text(lesson, lessonTitle),
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
      return file;
    } catch (IOException e) {
      Files.deleteIfExists(outline);
      throw e;
    }
  }

  /** An ID that is near to the name of a folder. */
  public static String idFor(Path folder) {
    var name = folder.getFileName() == null ? "" : folder.getFileName().toString();
    var id = new StringBuilder();
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (plain) {
        id.append(c);
      } else if (!id.isEmpty() && id.charAt(id.length() - 1) != '-') {
        id.append('-');
      }
    }
    if (!id.isEmpty() && id.charAt(id.length() - 1) == '-') {
      id.setLength(id.length() - 1);
    }
    return Names.isId(id.toString()) ? id.toString() : NAMELESS;
  }

  private static String text(String id, String title, String lesson) {
    return """
        # The course, and its lessons in the order in which they are taken.
        format: 1
        course: %s
        title: %s
        lessons:
          - %s.yaml
        """
        .formatted(id, NewLesson.quoted(title), lesson);
  }
}
