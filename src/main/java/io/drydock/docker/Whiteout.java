package io.drydock.docker;

import java.util.Optional;

/**
 * An entry that removes what older layers have (OCI image specification, layers).
 *
 * @param path what is removed, with all below it
 * @param opaque whether the folder itself stays, and only what is in it goes
 */
record Whiteout(String path, boolean opaque) {
  private static final String PREFIX = ".wh.";
  private static final String OPAQUE = ".wh..wh..opq";

  /** What an entry with this absolute name removes, where it is one that does. */
  static Optional<Whiteout> of(String name) {
    int slash = name.lastIndexOf('/');
    var file = name.substring(slash + 1);
    if (file.equals(OPAQUE)) {
      return Optional.of(new Whiteout(name.substring(0, slash), true));
    }
    return file.startsWith(PREFIX)
        ? Optional.of(
            new Whiteout(name.substring(0, slash + 1) + file.substring(PREFIX.length()), false))
        : Optional.empty();
  }

  /** Whether an absolute path of an older layer is not seen any more. */
  boolean hides(String older) {
    return older.startsWith(path + "/") || !opaque && older.equals(path);
  }
}
