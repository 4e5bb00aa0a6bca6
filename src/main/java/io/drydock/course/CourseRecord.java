package io.drydock.course;

import io.drydock.machine.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

/** The few lines that the store keeps of a course: one word, a space, its value. */
final class CourseRecord {
  private static final String FILE = "course";

  private CourseRecord() {}

  /** The folder of lessons that belongs to a repository's course stands beside the record. */
  static void write(Path place, String id, Origin origin, String content) throws IOException {
    var from =
        switch (origin) {
          case Origin.Folder(var path) -> "folder " + path;
          case Origin.Repository(var address) -> "repository " + address;
        };
    WholeFile.write(place.resolve(FILE), List.of("id " + id, from, "content " + content));
  }

  static AddedCourse read(Path place) {
    var values = new HashMap<String, String>();
    try {
      for (var line : Files.readAllLines(place.resolve(FILE))) {
        int space = line.indexOf(' ');
        values.put(line.substring(0, Math.max(0, space)), line.substring(space + 1));
      }
    } catch (IOException e) {
      throw damaged(place);
    }
    var id = values.getOrDefault("id", "");
    var name = place.getFileName().toString();
    if (id.isEmpty()) {
      throw damaged(place);
    }
    if (values.containsKey("folder")) {
      var folder = Path.of(values.get("folder"));
      return new AddedCourse(name, id, new Origin.Folder(folder), folder, place);
    }
    if (values.containsKey("repository")
        && values.getOrDefault("content", "").startsWith("content")) {
      var folder = place.resolve(values.get("content"));
      return new AddedCourse(
          name, id, new Origin.Repository(values.get("repository")), folder, place);
    }
    throw damaged(place);
  }

  private static CourseException damaged(Path place) {
    return new CourseException(
        "What is kept of the course `" + place.getFileName() + "` cannot be read in " + place + ".",
        "Try `drydock course remove " + place.getFileName() + "`, and add it again.");
  }
}
