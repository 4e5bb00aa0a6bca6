package io.drydock.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A private temporary folder for what a running line tells the tutor. Removed at the end. */
record ShellFolder(Path path) {

  static ShellFolder create() throws IOException {
    // Files.createTempDirectory makes it readable for its owner alone.
    return new ShellFolder(Files.createTempDirectory("drydock-"));
  }

  /** Where a line leaves its folder and its variables. */
  Path state() {
    return path.resolve("state");
  }

  /** Where keys are kept that were typed while a line ran and that it did not read. */
  Path typed() {
    return path.resolve("typed");
  }

  /** Where the supervising shell lists the jobs that are stopped. */
  Path jobs() {
    return path.resolve("jobs");
  }

  void remove() {
    try {
      for (var name : new String[] {"state", "jobs", "typed", "output"}) {
        Files.deleteIfExists(path.resolve(name));
      }
      Files.deleteIfExists(path);
    } catch (IOException _) {
      // The system clears its temporary folder; there is nobody left to tell.
    }
  }
}
