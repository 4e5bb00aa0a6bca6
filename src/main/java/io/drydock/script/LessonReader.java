package io.drydock.script;

import io.drydock.lesson.Lesson;
import java.nio.file.Path;

/** Reads lessons. */
public final class LessonReader {
  private LessonReader() {}

  /** Reads a lesson from its file. */
  public static Loaded<Lesson> read(Path file) {
    return Source.of(file).then(LessonReader::read);
  }

  /** Reads a lesson from its file, by its kept tree where there is one. */
  public static Loaded<Lesson> read(Path file, KeptTrees kept) {
    return Binding.read(file, kept, LessonBinder::bind);
  }

  /** Reads a lesson from a text, as if it stood in a file. */
  public static Loaded<Lesson> read(Path file, String text) {
    return read(new Source(file, text));
  }

  private static Loaded<Lesson> read(Source source) {
    return Binding.read(source, LessonBinder::bind);
  }
}
