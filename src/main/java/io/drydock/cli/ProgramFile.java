package io.drydock.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * The jar that this process was started from. Where it is written anew meanwhile, classes that were
 * not needed so far cannot be loaded any more, and the program must end.
 *
 * @param modified its time when the program began; empty where the program runs from no jar
 */
public record ProgramFile(Path file, Optional<FileTime> modified) {
  /** What is said then. Nothing is put together here: that could need a class that is gone. */
  public static final String REBUILT =
      "Drydock was rebuilt while it ran. Start it again; nothing is lost.";

  /** The jar of this process; to be asked first of all. */
  public static ProgramFile ofThisProcess() {
    return of(Path.of(System.getProperty("java.class.path")));
  }

  /** A file as it is now. */
  static ProgramFile of(Path file) {
    return new ProgramFile(file, lastModified(file));
  }

  /** Whether it was written, or removed, since the program began. */
  public boolean rebuilt() {
    return modified.isPresent() && !modified.equals(lastModified(file));
  }

  private static Optional<FileTime> lastModified(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.isRegularFile()
          ? Optional.of(attributes.lastModifiedTime())
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
