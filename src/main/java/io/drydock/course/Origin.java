package io.drydock.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a course comes from. */
public sealed interface Origin {
  /**
   * Before the colon of {@code git@host:path}, no slash and no dash at the start: git would read an
   * option.
   */
  Pattern SCP = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*@[A-Za-z0-9][A-Za-z0-9.-]*:(?!/?-).+");

  Pattern URL =
      Pattern.compile(
          "(https|ssh)://([^/@\\s]+@)?(\\[[0-9A-Fa-f:]+]|[A-Za-z0-9][A-Za-z0-9.-]*)(:[0-9]+)?/.+|file:///.+");

  Pattern PASSWORD = Pattern.compile("(://[^/:@\\s]*):[^/@\\s]*@");

  /** A folder of somebody who works on it: it is read where it is. */
  record Folder(Path path) implements Origin {
    @Override
    public String shown() {
      return path.toString();
    }
  }

  /** The address of a git repository: what it holds is copied. */
  record Repository(String address) implements Origin {
    /** Without the password that the address may hold. */
    @Override
    public String shown() {
      return PASSWORD.matcher(address).replaceAll("$1:...@");
    }
  }

  /** For people. */
  String shown();

  /** What somebody typed: an address of git, or else a folder that is there. */
  static Origin of(String typed, Path directory) {
    if (URL.matcher(typed).matches() || SCP.matcher(typed).matches()) {
      if (typed.chars().anyMatch(c -> c <= ' ' || c == 0x7F)) {
        throw new CourseException(
            "The address holds a space or a control character.",
            "Try it as it stands in your browser.");
      }
      return new Repository(typed);
    }
    var shown = PASSWORD.matcher(typed).replaceAll("$1:...@");
    if (typed.startsWith("http://") || typed.startsWith("git://")) {
      throw new CourseException(
          "`" + shown + "` would come over a connection that anybody on the way can change.",
          "Try the same address with https://.");
    }
    return folder(typed, directory)
        .orElseThrow(
            () ->
                new CourseException(
                    "`" + shown + "` is no folder here, and no address that git may fetch from.",
                    "Try a folder with a course.yaml, or an address such as https://HOST/NAME.git,"
                        + " git@HOST:NAME.git or file:///FOLDER."));
  }

  private static Optional<Origin> folder(String typed, Path directory) {
    try {
      var path = directory.resolve(typed);
      return Files.isDirectory(path)
          ? Optional.of(new Folder(path.toRealPath()))
          : Optional.empty();
    } catch (InvalidPathException | IOException _) {
      return Optional.empty();
    }
  }
}
