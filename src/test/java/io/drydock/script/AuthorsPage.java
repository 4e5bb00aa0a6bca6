package io.drydock.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A page of the docs for authors, whose fenced examples each say what kind they are of. */
public record AuthorsPage(String text) {
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "^```yaml (?<kind>\\w+)\n(?<text>.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final String HEAD =
      "format: 1\nlesson: sample\ntitle: A sample\nminutes: 5\nsteps:\n";

  /** The page of this name below {@code docs}. */
  public static AuthorsPage named(String name) {
    try {
      return new AuthorsPage(Files.readString(Schemas.FOLDER.resolveSibling("docs").resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All examples that say their kind, in order. */
  public List<Example> examples() {
    return EXAMPLE
        .matcher(text)
        .results()
        .map(found -> new Example(found.group("kind"), found.group("text")))
        .toList();
  }

  /** How many fenced pieces of YAML there are, whatever they say of themselves. */
  long fences() {
    return text.lines().filter(line -> line.startsWith("```yaml")).count();
  }

  /** One example: its kind, and what stands between the fences. */
  public record Example(String kind, String text) {
    /** Loads it as what it says it is, in a folder where a course's one lesson has this file. */
    Loaded<?> load(Path folder, Path lesson) throws IOException {
      return switch (kind) {
        case "lesson", "proven", "bad" -> LessonReader.read(lesson, text);
        case "steps" -> LessonReader.read(lesson, HEAD + text.indent(2));
        case "checks" -> ChecksReader.read(lesson, text);
        case "course" -> {
          Files.writeString(folder.resolve(CourseReader.FILE), text);
          Files.writeString(folder.resolve(lesson), HEAD + "  - read: Hello.\n");
          yield CourseReader.read(folder);
        }
        default -> throw new IllegalArgumentException("no such kind of example: " + this);
      };
    }
  }
}
