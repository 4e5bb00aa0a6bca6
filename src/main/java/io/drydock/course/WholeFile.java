package io.drydock.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A small file that is written anew as a whole and moved into place, so that another tutor reads
 * the old lines or the new ones.
 */
final class WholeFile {
  private WholeFile() {}

  static void write(Path file, List<String> lines) throws IOException {
    var next = file.resolveSibling(file.getFileName() + ".new");
    Files.write(next, lines);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
