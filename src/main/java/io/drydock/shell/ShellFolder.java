package io.drydock.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A private temporary folder for what a running line tells the tutor. Removed at the end; what a
 * killed tutor left is removed behind the next one's back.
 */
record ShellFolder(Path path, FolderOwner owner) {
  private static final String NAME = "drydock-shell-";

  static ShellFolder create() throws IOException {
    // Files.createTempDirectory makes it readable for its owner alone.
    var path = Files.createTempDirectory(NAME);
    var folder = new ShellFolder(path, FolderOwner.of(path));
    Thread.ofPlatform()
        .daemon()
        .name("left folders")
        .start(() -> FolderOwner.removeLeft(path.getParent(), NAME));
    return folder;
  }

  /**
   * Where a line leaves its folder and its variables.
   *
   * @param line its number: the file of one that was stopped is not mistaken for that of another
   */
  Path state(long line) {
    return path.resolve("state-" + line);
  }

  /**
   * Where a line leaves what its shell has in its own head.
   *
   * @param line its number
   */
  Path told(long line) {
    return path.resolve("told-" + line);
  }

  /** Where the next line's shell finds what those before it have left. */
  Path memory() {
    return path.resolve("memory");
  }

  /** Where keys are kept that were typed while a line ran and that it did not read. */
  Path typed() {
    return path.resolve("typed");
  }

  /** Where the supervising shell lists the jobs that are stopped. */
  Path jobs() {
    return path.resolve("jobs");
  }

  /** The keys that were typed and not read; each is given once. */
  String takeTyped() {
    if (!Files.exists(typed())) {
      return "";
    }
    try {
      // A key may be cut in the middle of a character.
      var keys = new String(Files.readAllBytes(typed()), StandardCharsets.UTF_8);
      Files.deleteIfExists(typed());
      return keys;
    } catch (IOException _) {
      return "";
    }
  }

  void remove() {
    owner.leave(path);
  }
}
