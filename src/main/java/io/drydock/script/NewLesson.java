package io.drydock.script;

import io.drydock.lesson.Course;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Writes the first version of a lesson, and puts it at the end of its course. */
public final class NewLesson {
  private NewLesson() {}

  /** Whether a text can be the ID of a lesson. */
  public static boolean isId(String id) {
    return Names.isId(id);
  }

  /**
   * Writes the file, and adds it to course.yaml.
   *
   * @throws java.nio.file.FileAlreadyExistsException where the file is there; nothing is changed
   *     then
   */
  public static Path write(Course course, String id, String title) throws IOException {
    var file = course.folder().resolve(id + ".yaml");
    var outline = course.folder().resolve(CourseReader.FILE);
    var listed = listed(Files.readString(outline), file.getFileName().toString());
    Files.writeString(
        file, text(id, title), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      // Beside and moved, so that nobody reads half a course.
      var beside = outline.resolveSibling(CourseReader.FILE + ".new");
      Files.writeString(beside, listed);
      Files.move(
          beside, outline, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return file;
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  static String text(String id, String title) {
    try (var in = NewLesson.class.getResourceAsStream("new-lesson.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@ID@", id)
          .replace("@TITLE@", quoted(title));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text of one line in double quotes, as YAML has it. */
  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /**
   * The text of a course.yaml with one more lesson at the end of its list; all else stays as it is.
   */
  static String listed(String text, String name) {
    var source = new Source(Path.of(CourseReader.FILE), text);
    var list = (SequenceNode) lessons((MappingNode) Tree.of(source).found().orElseThrow());
    var last = list.getValue().getLast();
    boolean inBrackets = list.getFlowStyle() == FlowStyle.FLOW;
    int end = text.offsetByCodePoints(0, last.getEndMark().getIndex());
    if (inBrackets) {
      return text.substring(0, end) + ", " + name + text.substring(end);
    }
    // A comment may stand behind the last item.
    int lineEnd = text.indexOf('\n', end);
    var head = lineEnd < 0 ? text : text.substring(0, lineEnd);
    var tail = lineEnd < 0 ? "\n" : text.substring(lineEnd);
    return head + "\n" + " ".repeat(list.getStartMark().getColumn()) + "- " + name + tail;
  }

  private static Node lessons(MappingNode root) {
    return root.getValue().stream()
        .filter(
            entry ->
                entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals("lessons"))
        .findFirst()
        .orElseThrow()
        .getValueNode();
  }
}
