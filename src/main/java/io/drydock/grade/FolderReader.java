package io.drydock.grade;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads a hand-in that is a folder; links are never followed. */
final class FolderReader {
  private static final int EXECUTABLE = 0755;
  private static final int PLAIN = 0644;

  private FolderReader() {}

  static void read(Path folder, Laid laid) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes)
              throws IOException {
            if (!path.equals(folder)) {
              laid.folder(name(path));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isSymbolicLink()) {
              laid.leaveOut(name(path), "a link");
            } else if (!attributes.isRegularFile()) {
              laid.leaveOut(name(path), "no file");
            } else {
              try (var content = Files.newInputStream(path)) {
                laid.file(name(path), content, Files.isExecutable(path) ? EXECUTABLE : PLAIN);
              }
            }
            return FileVisitResult.CONTINUE;
          }

          private String name(Path path) {
            return folder.relativize(path).toString();
          }
        });
  }
}
