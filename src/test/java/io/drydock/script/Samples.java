package io.drydock.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The sample files of the lesson language; those whose names start with "checks-" are files of
 * checks.
 */
final class Samples {
  static final Path FOLDER =
      Path.of(System.getProperty("drydock.project", ""))
          .resolve("src/test/samples")
          .toAbsolutePath();

  private Samples() {}

  static List<Path> good() {
    return in("good");
  }

  static List<Path> bad() {
    return in("bad");
  }

  /**
   * Reads a sample as what it is, under its bare name, so that messages hold no machine's paths.
   */
  static Loaded<?> read(Path sample) {
    var name = sample.getFileName();
    try {
      var text = Files.readString(sample);
      return isChecks(sample) ? ChecksReader.read(name, text) : LessonReader.read(name, text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static boolean isChecks(Path sample) {
    return sample.getFileName().toString().startsWith("checks-");
  }

  static String name(Path sample) {
    return sample.getFileName().toString().replaceFirst("\\.yaml$", "");
  }

  private static List<Path> in(String folder) {
    try (var files = Files.list(FOLDER.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
