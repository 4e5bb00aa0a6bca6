package io.drydock.check;

import io.drydock.words.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The nearest true things about files of the learner. */
final class FileCauses {
  private static final int MOST_NEIGHBOURS = 1000;
  private static final int DEPTH = 3;

  private FileCauses() {}

  static Optional<Cause> missing(Path path, String subject, Evidence evidence) {
    var folder = path.getParent();
    var elsewhere = below(path, subject, evidence);
    if (elsewhere.isPresent()) {
      return elsewhere;
    }
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
        .or(
            () ->
                Nearest.of(wanted, written(folder, neighbours, evidence))
                    .map(name -> otherName(name, wanted, subject)))
        .or(() -> FileCommands.missing(path, evidence))
        .or(() -> Optional.of(notThere(path, neighbours, subject)));
  }

  private static Cause notThere(Path path, List<String> neighbours, String subject) {
    return new Cause(
        subject + ".not-there",
        "There is no `%s` in `%s`: it holds %s."
            .formatted(
                path.getFileName(),
                path.getParent(),
                neighbours.isEmpty() ? "nothing" : Words.list(neighbours)),
        "");
  }

  /** A file of that name that came since the task began, in another folder of the work. */
  private static Optional<Cause> below(Path path, String subject, Evidence evidence) {
    var top = evidence.path(".");
    if (!path.startsWith(top)) {
      return Optional.empty();
    }
    var wanted = path.getFileName().toString();
    try (var all = Files.walk(top, DEPTH)) {
      return all.limit(MOST_NEIGHBOURS)
          .filter(file -> file.getFileName().toString().equals(wanted))
          .filter(file -> !file.getParent().equals(path.getParent()))
          .filter(file -> !written(file.getParent(), List.of(wanted), evidence).isEmpty())
          .findFirst()
          .map(
              file ->
                  new Cause(
                      subject + ".other-folder",
                      "There is a file `%s` in `%s`; the task asks for one in `%s`."
                          .formatted(wanted, file.getParent(), path.getParent()),
                      "Try `mv %s %s`.".formatted(file, path.getParent())));
    } catch (IOException | UncheckedIOException _) {
      return Optional.empty();
    }
  }

  private static Cause otherName(String name, String wanted, String subject) {
    return new Cause(
        subject + ".other-name",
        "There is a file `" + name + "`; the task asks for `" + wanted + "`.",
        "Try `mv " + name + " " + wanted + "`. Capitals and endings count.");
  }

  /** A file of an earlier task has its name for a reason. */
  private static List<String> written(Path folder, List<String> names, Evidence evidence) {
    return names.stream()
        .filter(
            name -> {
              try {
                return evidence.isSince(changed(folder.resolve(name)), Since.TASK);
              } catch (IOException _) {
                return false;
              }
            })
        .toList();
  }

  /** A copy may keep the age of what it is a copy of; its own is when its entry was made. */
  private static Instant changed(Path file) throws IOException {
    var attribute =
        file.getFileSystem().supportedFileAttributeViews().contains("unix")
            ? "unix:ctime"
            : "lastModifiedTime";
    return ((FileTime) Files.getAttribute(file, attribute)).toInstant();
  }

  private static List<String> neighbours(Path folder) {
    try (var all = Files.list(folder)) {
      return all.limit(MOST_NEIGHBOURS).map(p -> p.getFileName().toString()).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  static Optional<Cause> different(Path path, String content, Evidence evidence) {
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
    var compressed = ArchiveKind.compressedBy(path);
    if (compressed.isPresent()) {
      return Optional.of(
          new Cause(
              "file.compressed",
              "The file `%s` is compressed, by `%s`; what is asked for is not."
                  .formatted(path.getFileName(), compressed.get()),
              "Try it once more without compression."));
    }
    var writer = FileCommands.writer(path, evidence);
    if (writer.isPresent()) {
      return writer;
    }
    if (content.contains("\r\n") && !ArchiveKind.isBinary(content)) {
      return Optional.of(
          new Cause(
              "file.windows-lines",
              "The file `" + path.getFileName() + "` has Windows line ends.",
              "Try to save it with Unix line ends (LF)."));
    }
    return Optional.empty();
  }
}
