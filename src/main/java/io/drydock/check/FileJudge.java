package io.drydock.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Judges files of the learner. */
final class FileJudge {
  private static final int CONTENT_LIMIT = 1 << 20;

  private FileJudge() {}

  static Finding judge(Check.File check, Evidence evidence) {
    var path = evidence.path(check.path());
    boolean exists = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    if (Expectation.wantAbsence(check.expect())) {
      return exists ? Finding.present(Optional.empty()) : Finding.passed("");
    }
    if (!exists) {
      return Finding.missing(FileCauses.missing(path, "file", evidence));
    }
    try {
      var content = content(path);
      var mismatches =
          Expectations.mismatches(
              check.subject(), check.expect(), name -> value(name, path, content), evidence);
      return Finding.of(
          mismatches,
          content,
          mismatches.isEmpty() ? Optional.empty() : FileCauses.different(path, content, evidence));
    } catch (IOException e) {
      return unreadable(path);
    }
  }

  static Finding unreadable(Path path) {
    return Finding.unable(
        "The file " + Words.quoted(path) + " cannot be read.", "Try `ls -l " + path + "`.");
  }

  /** The text of a regular file, at most one MiB; empty for anything else. */
  static String content(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      return "";
    }
    try (var in = Files.newInputStream(path)) {
      return new String(in.readNBytes(CONTENT_LIMIT), StandardCharsets.UTF_8);
    }
  }

  private static Object value(String property, Path path, String content) {
    return switch (property) {
      case "content" -> content;
      case "mode" -> mode(path);
      case "type" ->
          Files.isSymbolicLink(path) ? "link" : Files.isDirectory(path) ? "directory" : "file";
      default -> throw new IllegalArgumentException("A file has no property " + property + ".");
    };
  }

  private static String mode(Path path) {
    try {
      int mode = (Integer) Files.getAttribute(path, "unix:mode");
      return "%04o".formatted(mode & 07777);
    } catch (IOException | UnsupportedOperationException e) {
      return null;
    }
  }
}
