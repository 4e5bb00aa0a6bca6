package io.drydock.script;

import io.drydock.grade.Rubric;
import java.nio.file.Path;

/** Reads rubrics. */
public final class RubricReader {
  /** The name of a rubric's file in the folder of its assignment. */
  public static final String FILE = "rubric.yaml";

  private RubricReader() {}

  /** Reads a rubric from its file. */
  public static Loaded<Rubric> read(Path file) {
    return Source.of(file).then(source -> Binding.read(source, RubricBinder::bind));
  }

  /** Reads a rubric from a text, as if it stood in a file. */
  public static Loaded<Rubric> read(Path file, String text) {
    return Binding.read(new Source(file, text), RubricBinder::bind);
  }
}
