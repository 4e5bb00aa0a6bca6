package io.drydock.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One thing in the newest commit of a repository.
 *
 * @param object the name of what it holds
 * @param path within the repository; never leads out of it, nor into git's own files
 */
record GitEntry(Kind kind, String object, long size, String path) {
  private static final Pattern LINE =
      Pattern.compile(
          "([0-7]{6}) (blob|commit|tree) ([0-9a-f]{40,64}) +(-|[0-9]{1,15})\t(.+)", Pattern.DOTALL);

  enum Kind {
    FILE,
    LINK,
    SUBMODULE
  }

  /** What {@code git ls-tree -r -z --long} printed. */
  static List<GitEntry> parse(String listing) {
    var entries = new ArrayList<GitEntry>();
    for (var line : listing.split("\0")) {
      if (!line.isEmpty()) {
        entries.add(of(line));
      }
    }
    demandTree(entries);
    return List.copyOf(entries);
  }

  /**
   * Nothing twice, and nothing below what is no folder: a link would lead the writing elsewhere.
   */
  private static void demandTree(List<GitEntry> entries) {
    var paths = new HashSet<String>();
    for (var entry : entries) {
      if (!paths.add(entry.path)) {
        throw dishonest(entry.path);
      }
    }
    for (var path : paths) {
      for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
        if (paths.contains(path.substring(0, slash))) {
          throw dishonest(path);
        }
      }
    }
  }

  private static GitEntry of(String line) {
    var parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new CourseException(
          "git lists something that is no file: " + line.strip() + ".", "Try another course.");
    }
    var kind =
        switch (parts.group(1)) {
          case "120000" -> Kind.LINK;
          case "160000" -> Kind.SUBMODULE;
          default -> Kind.FILE;
        };
    long size = parts.group(4).equals("-") ? 0 : Long.parseLong(parts.group(4));
    return new GitEntry(kind, parts.group(3), size, demandInside(parts.group(5)));
  }

  private static String demandInside(String path) {
    boolean good =
        !path.startsWith("/")
            && path.chars().noneMatch(c -> Character.isISOControl(c) || c == '\\');
    for (var name : path.split("/", -1)) {
      good &=
          !name.isEmpty()
              && !name.equals(".")
              && !name.equals("..")
              && !name.equalsIgnoreCase(".git");
    }
    if (!good) {
      throw dishonest(path);
    }
    return path;
  }

  private static CourseException dishonest(String path) {
    return new CourseException(
        "The course has a file in a place where no honest file is: `%s`."
            .formatted(path.replaceAll("\\p{Cntrl}", "?")),
        "Try another course, and tell its author.");
  }
}
