package io.drydock.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A file that is written anew as a whole and moved into place, so that whoever reads it finds the
 * old text or the new one, also after the program was killed.
 */
public final class WholeFile {
  private WholeFile() {}

  /** Writes these lines. */
  public static void write(Path file, List<String> lines) throws IOException {
    write(file, String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
  }

  /** Writes this text. */
  public static void write(Path file, String text) throws IOException {
    var next = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(next, text);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
