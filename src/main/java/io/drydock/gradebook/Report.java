package io.drydock.gradebook;

import io.drydock.machine.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A gradebook in one of its forms, as files. */
public sealed interface Report {
  /** One file. */
  record OneFile(String text) implements Report {}

  /** A folder of files: name → text. */
  record Folder(Map<String, String> files) implements Report {}

  /** A file for the class, and a folder beside it with one for each student: name → text. */
  record Pages(String overview, Map<String, String> students) implements Report {}

  /** Writes it; each file is whole or not there. */
  default void write(Path place) throws IOException {
    switch (this) {
      case OneFile(var text) -> WholeFile.write(place, text);
      case Folder(var files) -> write(place, files);
      case Pages(var overview, var students) -> {
        write(place.resolveSibling(folder(place)), students);
        WholeFile.write(place, overview);
      }
    }
  }

  private static void write(Path folder, Map<String, String> files) throws IOException {
    Files.createDirectories(folder);
    for (var file : files.entrySet()) {
      WholeFile.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** The name of the folder beside an overview: {@code grades.html} has {@code grades-students}. */
  static String folder(Path place) {
    return place.getFileName().toString().replaceFirst("(?<=.)\\.[^.]+$", "") + "-students";
  }
}
