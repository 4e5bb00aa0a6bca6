package io.drydock.machine;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The programs that a name stands for: what the folders of a PATH hold. */
public record Programs(List<Path> folders) {

  /** Those on the PATH of these variables. */
  public static Programs on(Map<String, String> environment) {
    var folders = new ArrayList<Path>();
    for (var part : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
      try {
        if (!part.isEmpty()) {
          folders.add(Path.of(part));
        }
      } catch (InvalidPathException _) {
        // A shell passes over such a part as well.
      }
    }
    return new Programs(List.copyOf(folders));
  }

  /** The program with that name. */
  public Optional<Path> find(String name) {
    if (name.isEmpty() || name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    return folders.stream()
        .map(folder -> folder.resolve(name))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }
}
