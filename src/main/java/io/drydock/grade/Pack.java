package io.drydock.grade;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Makes the archive of a hand-in, and says what is missing in it. */
public final class Pack {
  private static final Set<String> LEFT_OUT = Set.of("node_modules", ".git", ".DS_Store");
  private static final int EXECUTABLE = 0100755;
  private static final int PLAIN = 0100644;

  private Pack() {}

  /**
   * Writes a folder as a zip, moved into place as a whole.
   *
   * @return what is worth saying of it, in sentences
   */
  public static List<String> of(Path folder, Path archive, Starter starter) throws IOException {
    var files = files(folder);
    var beside = Files.createTempFile(archive.toAbsolutePath().getParent(), ".pack", ".zip");
    try {
      try (var zip = new ZipArchiveOutputStream(beside)) {
        for (var file : files) {
          if (!file.equals(archive)) {
            add(folder, file, zip);
          }
        }
      }
      Files.move(beside, archive, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
    var notes = new ArrayList<>(RecipeNotes.of(folder));
    notes.addAll(starter.differences(folder));
    if (starter.folder().isPresent() && HandOut.student(folder).isEmpty()) {
      notes.add(
          "`%s` does not say whose hand-in this is. Try to write your ID into it."
              .formatted(HandOut.MARK));
    }
    return notes;
  }

  private static void add(Path folder, Path file, ZipArchiveOutputStream zip) throws IOException {
    var entry = new ZipArchiveEntry(folder.relativize(file).toString());
    entry.setUnixMode(Files.isExecutable(file) ? EXECUTABLE : PLAIN);
    entry.setTime(Files.getLastModifiedTime(file));
    zip.putArchiveEntry(entry);
    Files.copy(file, zip);
    zip.closeArchiveEntry();
  }

  /** All regular files but those that are made anew, in the order of their names. */
  private static List<Path> files(Path folder) throws IOException {
    var all = new ArrayList<Path>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            return !path.equals(folder) && isLeftOut(path)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isLeftOut(path)) {
              all.add(path);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return all.stream().sorted().toList();
  }

  private static boolean isLeftOut(Path path) {
    return LEFT_OUT.contains(path.getFileName().toString());
  }
}
