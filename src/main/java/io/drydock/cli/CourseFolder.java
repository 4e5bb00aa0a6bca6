package io.drydock.cli;

import io.drydock.course.Fingerprint;
import io.drydock.lesson.Lesson;
import io.drydock.script.CourseOutline;
import io.drydock.script.CourseReader;
import io.drydock.script.LessonOutline;
import io.drydock.script.LessonReader;
import io.drydock.script.Loaded;
import io.drydock.script.Problem;
import io.drydock.tutor.Catalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A course on disk, as the shell uses it. A start reads course.yaml and the one lesson that is
 * opened; a lesson that cannot be read stands in nobody's way until it is opened.
 */
final class CourseFolder implements Catalogue {
  private final CourseOutline outline;
  private final Optional<Fingerprint> asTrusted;
  private final Function<Path, Loaded<Lesson>> reader;
  private final Map<String, Lesson> read = new HashMap<>();
  private List<LessonOutline> heads;

  private CourseFolder(
      CourseOutline outline,
      Optional<Fingerprint> asTrusted,
      Function<Path, Loaded<Lesson>> reader) {
    this.outline = outline;
    this.asTrusted = asTrusted;
    this.reader = reader;
  }

  /** The course in this folder. */
  static CourseFolder open(Path folder) {
    return open(folder, Optional.empty(), LessonReader::read);
  }

  /** The same, where a lesson of it may be read already. */
  static CourseFolder open(Path folder, ReadAhead ahead) {
    return open(folder, Optional.empty(), ahead::read);
  }

  /**
   * The course in this folder.
   *
   * @param asTrusted what the learner has trusted; a lesson that is otherwise by now is not opened
   */
  static CourseFolder open(Path folder, Optional<Fingerprint> asTrusted) {
    return open(folder, asTrusted, LessonReader::read);
  }

  private static CourseFolder open(
      Path folder, Optional<Fingerprint> asTrusted, Function<Path, Loaded<Lesson>> reader) {
    return switch (CourseReader.outline(folder)) {
      case Loaded.Ok<CourseOutline>(var outline) -> {
        if (outline.files().isEmpty()) {
          throw new UserError(
              "The course in %s has no lessons.".formatted(folder),
              "Try `drydock check-lessons %s`.".formatted(folder));
        }
        yield new CourseFolder(outline, asTrusted, reader);
      }
      case Loaded.Problems<CourseOutline>(var problems) ->
          throw new UserError(
              "The course in %s cannot be opened.\n%s".formatted(folder, told(problems)),
              "Try `drydock check-lessons %s` to see all that is wrong.".formatted(folder));
    };
  }

  @Override
  public String course() {
    return outline.id();
  }

  @Override
  public String title() {
    return outline.title();
  }

  @Override
  public List<Entry> entries() {
    return heads().stream()
        .map(lesson -> new Entry(lesson.id(), lesson.title(), lesson.minutes()))
        .toList();
  }

  /** Whether there seems to be such a lesson; reading it tells for sure. */
  boolean has(String id) {
    return fileNamed(id).isPresent() || head(id).isPresent();
  }

  /** The ID of the lesson with which the course begins. */
  String first() {
    return headOf(outline.files().getFirst()).id();
  }

  @Override
  public synchronized Lesson read(String id) {
    return read.computeIfAbsent(id, this::readFile);
  }

  /**
   * A lesson mostly stands in the file of its name; only where not, the others are searched for it.
   */
  private Lesson readFile(String id) {
    var named = fileNamed(id);
    if (named.isPresent()) {
      var lesson = readFile(id, named.get());
      if (lesson.id().equals(id)) {
        return lesson;
      }
    }
    return head(id)
        .map(head -> readFile(id, head.file()))
        .orElseThrow(() -> new LessonUnreadable("There is no lesson `" + id + "`. Try `lessons`."));
  }

  private Lesson readFile(String id, Path file) {
    return switch (loaded(file)) {
      case Loaded.Ok<Lesson>(var lesson) -> lesson;
      case Loaded.Problems<Lesson>(var problems) ->
          throw new LessonUnreadable(
              "The lesson `%s` has problems.\n\n```\n%s```\n\nTry `drydock check-lessons`."
                  .formatted(id, told(problems)));
    };
  }

  /** What is compared with what was trusted is what is used: the file is read once. */
  private Loaded<Lesson> loaded(Path file) {
    if (asTrusted.isEmpty()) {
      return reader.apply(file);
    }
    try {
      var bytes = Files.readAllBytes(file);
      if (asTrusted.get().holds(outline.folder().relativize(file).toString(), bytes)) {
        return LessonReader.read(file, new String(bytes, StandardCharsets.UTF_8));
      }
    } catch (IOException _) {
      // A file that is gone was changed as well.
    }
    throw new LessonUnreadable(
        "The course has changed since you opened it. `quit`, and start again: what it runs is asked about then.");
  }

  private Optional<Path> fileNamed(String id) {
    return outline.files().stream().filter(file -> stem(file).equals(id)).findFirst();
  }

  private Optional<LessonOutline> head(String id) {
    return heads().stream().filter(lesson -> lesson.id().equals(id)).findFirst();
  }

  private synchronized List<LessonOutline> heads() {
    if (heads == null) {
      heads = outline.files().stream().map(CourseFolder::headOf).toList();
    }
    return heads;
  }

  /** A lesson whose head cannot be read is listed under the name of its file. */
  private static LessonOutline headOf(Path file) {
    return LessonOutline.read(file)
        .found()
        .orElseGet(() -> new LessonOutline(stem(file), "(its file has problems)", 0, file));
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
  }

  private static String told(List<Problem> problems) {
    return problems.stream().limit(3).map(Problem::render).collect(Collectors.joining());
  }
}
