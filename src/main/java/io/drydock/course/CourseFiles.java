package io.drydock.course;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.TreeMap;

/** Looks at all files of a course, within limits, and refuses what would lead out of its folder. */
public final class CourseFiles {
  /** More than this is no course that a person wrote. */
  static final int MOST_FILES = 2000;

  static final long MOST_BYTES = 64L << 20;

  private CourseFiles() {}

  /**
   * What the course in this folder holds now. What git keeps beside it is no part of it.
   *
   * @throws CourseException where something in it is no plain file or leads out, or where it is too
   *     much
   */
  public static Fingerprint look(Path folder) {
    try {
      var root = folder.toRealPath();
      var visitor = new Visitor(root);
      Files.walkFileTree(root, visitor);
      return new Fingerprint(visitor.found);
    } catch (IOException e) {
      throw new CourseException(
          "The course in " + folder + " cannot be read: " + e.getMessage() + ".",
          "Try `ls -lR " + folder + "` to see who may read it.");
    }
  }

  static CourseException tooMuch(String what) {
    return new CourseException(
        "The course is too large: more than " + what + ".",
        "Try to keep in it only what lessons need.");
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final TreeMap<String, String> found = new TreeMap<>();
    private long bytes;

    Visitor(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return folder.equals(root.resolve(".git"))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      var name = root.relativize(file).toString();
      if (name.equals(".git")) {
        return FileVisitResult.CONTINUE;
      }
      if (name.chars().anyMatch(Character::isISOControl)) {
        throw new CourseException(
            "A file of the course has a control character in its name.", "Try to rename it.");
      }
      if (attributes.isSymbolicLink()) {
        demandInside(file, name);
        found.put(
            name,
            Files.isRegularFile(file)
                ? digest(file)
                : Fingerprint.sha256(
                    ("a link to " + Files.readSymbolicLink(file))
                        .getBytes(StandardCharsets.UTF_8)));
      } else if (attributes.isRegularFile()) {
        found.put(name, digest(file));
      } else {
        throw new CourseException(
            "`" + name + "` in the course is neither a file nor a folder.",
            "Try the course without it.");
      }
      if (found.size() > MOST_FILES) {
        throw tooMuch(MOST_FILES + " files");
      }
      return FileVisitResult.CONTINUE;
    }

    private String digest(Path file) throws IOException {
      bytes += Files.size(file);
      if (bytes > MOST_BYTES) {
        throw tooMuch((MOST_BYTES >> 20) + " MiB");
      }
      return Fingerprint.sha256(Files.readAllBytes(file));
    }

    private void demandInside(Path link, String name) throws IOException {
      if (!Files.exists(link) || !link.toRealPath().startsWith(root)) {
        throw new CourseException(
            "`%s` in the course is a symbolic link that leads out of its folder, to `%s`."
                .formatted(name, Files.readSymbolicLink(link)),
            "Try a course without it; tell its author.");
      }
    }
  }
}
