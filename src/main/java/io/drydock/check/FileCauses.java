package io.drydock.check;

import io.drydock.words.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The nearest true things about files of the learner. */
final class FileCauses {
  private static final int MOST_NEIGHBOURS = 1000;

  private FileCauses() {}

  static Optional<Cause> missing(Path path, String subject, Evidence evidence) {
    var folder = path.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return Optional.of(
          new Cause(
              subject + ".no-folder",
              "There is no folder `" + folder + "`.",
              "Try `mkdir -p " + folder + "`."));
    }
    var wanted = path.getFileName().toString();
    var neighbours = neighbours(folder);
    return neighbours.stream()
        .filter(name -> name.equalsIgnoreCase(wanted) || name.startsWith(wanted + "."))
        .findFirst()
        .map(name -> otherName(name, wanted, subject))
        .or(() -> oneFolderUp(folder, wanted, subject, evidence))
        .or(
            () ->
                Nearest.of(wanted, written(folder, neighbours, evidence))
                    .map(name -> otherName(name, wanted, subject)));
  }

  private static Cause otherName(String name, String wanted, String subject) {
    return new Cause(
        subject + ".other-name",
        "There is a file `" + name + "`; the task asks for `" + wanted + "`.",
        "Try `mv " + name + " " + wanted + "`. Capitals and endings count.");
  }

  private static Optional<Cause> oneFolderUp(
      Path folder, String wanted, String subject, Evidence evidence) {
    return Optional.ofNullable(folder.getParent())
        .filter(parent -> !written(parent, List.of(wanted), evidence).isEmpty())
        .map(
            parent ->
                new Cause(
                    subject + ".other-folder",
                    "There is a file `"
                        + wanted
                        + "` in `"
                        + parent
                        + "`; the task asks for one in `"
                        + folder
                        + "`.",
                    "Try `mv " + parent.resolve(wanted) + " " + folder + "`."));
  }

  /** A file of an earlier task has its name for a reason. */
  private static List<String> written(Path folder, List<String> names, Evidence evidence) {
    return names.stream()
        .filter(
            name -> {
              try {
                var changed = Files.getLastModifiedTime(folder.resolve(name)).toInstant();
                return evidence.isSince(changed, Since.TASK);
              } catch (IOException _) {
                return false;
              }
            })
        .toList();
  }

  private static List<String> neighbours(Path folder) {
    try (var all = Files.list(folder)) {
      return all.limit(MOST_NEIGHBOURS).map(p -> p.getFileName().toString()).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  static Optional<Cause> different(Path path, String content) {
    if (Files.isDirectory(path)) {
      return Optional.of(
          new Cause("file.is-folder", "`" + path.getFileName() + "` is a folder, not a file.", ""));
    }
    if (content.isBlank()) {
      return Optional.of(
          new Cause(
              "file.empty",
              "The file `" + path.getFileName() + "` is empty.",
              "Look whether your editor has saved it."));
    }
    if (content.contains("\r\n")) {
      return Optional.of(
          new Cause(
              "file.windows-lines",
              "The file `" + path.getFileName() + "` has Windows line ends.",
              "Try to save it with Unix line ends (LF)."));
    }
    return Optional.empty();
  }
}
