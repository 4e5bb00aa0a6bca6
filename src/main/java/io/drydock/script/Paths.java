package io.drydock.script;

/** Paths that are keys of maps. */
final class Paths {
  private Paths() {}

  /** Notes a key that does not start at the root of a file system. */
  static void checkAbsolute(Fields fields, String path) {
    if (!path.startsWith("/") && !path.startsWith("${")) {
      fields.keyProblem(
          path, "`%s` is not a path from the root.".formatted(path), "Try `/%s`.".formatted(path));
    }
  }
}
