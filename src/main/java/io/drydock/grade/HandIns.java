package io.drydock.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds hand-ins: a path is one, or a folder of them. */
public final class HandIns {
  /** A class of any size; more is a wrong folder. */
  static final int MOST = 20_000;

  private static final List<String> ARCHIVES = List.of(".zip", ".tar", ".tar.gz", ".tgz");
  private static final List<String> TABLES = List.of(".csv", ".tsv", ".ods", ".xlsx");

  private HandIns() {}

  /**
   * The hand-ins at a path, in the order of their names: the path itself where it is an archive, or
   * a folder with files of its own; else what lies in it. Tables beside hand-ins, such as a roster,
   * are nobody's files.
   */
  public static List<HandIn> at(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(of(path));
    }
    List<Path> inside;
    try (var found = Files.list(path)) {
      inside = found.filter(HandIns::counts).sorted().limit(MOST).toList();
    }
    var handIns =
        inside.stream().filter(each -> Files.isDirectory(each) || isArchive(each)).toList();
    boolean ownFiles = inside.stream().anyMatch(each -> !handIns.contains(each) && !isTable(each));
    return handIns.isEmpty() || ownFiles
        ? List.of(of(path))
        : handIns.stream().map(HandIns::of).toList();
  }

  private static boolean counts(Path path) {
    var name = path.getFileName().toString();
    return !name.startsWith(".") && !name.equals("__MACOSX");
  }

  private static boolean isArchive(Path path) {
    return endsWith(path, ARCHIVES);
  }

  private static boolean isTable(Path path) {
    return endsWith(path, TABLES);
  }

  private static boolean endsWith(Path path, List<String> ends) {
    var name = path.getFileName().toString();
    return ends.stream().anyMatch(name::endsWith);
  }

  private static HandIn of(Path path) {
    var name = path.toAbsolutePath().normalize().getFileName().toString();
    return new HandIn(
        ARCHIVES.stream()
            .filter(name::endsWith)
            .findFirst()
            .map(end -> name.substring(0, name.length() - end.length()))
            .orElse(name),
        path);
  }

  /** All of several paths. */
  public static List<HandIn> at(List<Path> paths) throws IOException {
    var all = new ArrayList<HandIn>();
    for (var path : paths) {
      all.addAll(at(path));
    }
    return List.copyOf(all);
  }
}
