package io.drydock.grade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a student is given to begin with: the starter, the brief, and a mark of their own. */
public final class HandOut {
  /** In it stands whose hand-in this is; the app serves it. */
  static final String MARK = "public/student.txt";

  private static final String BRIEF = "brief.md";

  /** What a student may be called: it stands in names of files, in addresses and in tables. */
  private static final Pattern STUDENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}");

  private HandOut() {}

  /** Whether this can be a student's ID. */
  public static boolean isStudent(String id) {
    return STUDENT.matcher(id).matches();
  }

  /**
   * Lays it out in a folder that is empty, or not there yet.
   *
   * @param assignment the folder with the rubric, in which the brief lies, too
   */
  public static void to(Path folder, Path assignment, Starter starter, String student)
      throws IOException {
    var from = starter.folder().orElseThrow();
    try (var found = Files.walk(from)) {
      for (var file : found.toList()) {
        var to = folder.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    var brief = assignment.resolve(BRIEF);
    if (Files.isRegularFile(brief)) {
      Files.copy(brief, folder.resolve(BRIEF));
    }
    var mark = folder.resolve(MARK);
    Files.createDirectories(mark.getParent());
    Files.writeString(mark, student + "\n");
  }

  /** What is to be said where a hand-in bears another mark than its name: somebody should look. */
  static Optional<String> otherMark(HandIn handIn, Path folder) throws IOException {
    return student(folder)
        .filter(student -> !student.equals(handIn.id()))
        .map(student -> "This hand-in bears the mark of `%s`.".formatted(student));
  }

  /** Whose mark lies in a hand-in; empty where there is none that could be one. */
  static Optional<String> student(Path handIn) throws IOException {
    var mark = handIn.resolve(MARK);
    if (!Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS) || Files.size(mark) > 100) {
      return Optional.empty();
    }
    var text = new String(Files.readAllBytes(mark), StandardCharsets.UTF_8);
    return Optional.of(text.strip()).filter(HandOut::isStudent);
  }
}
