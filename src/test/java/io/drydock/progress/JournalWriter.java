package io.drydock.progress;

import io.drydock.session.Happening;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * A process of its own that writes entries until it is killed, and prints each number that is kept.
 */
public final class JournalWriter {
  private JournalWriter() {}

  /** Arguments: the home folder, and a name for the writer. */
  public static void main(String[] args) {
    var journal = Journal.of(Path.of(args[0]), "course");
    for (int i = 0; i < 100_000; i++) {
      var trouble =
          journal.append(
              new Entry(Instant.now(), args[1], "lesson", args[1] + i, Happening.PASSED, Map.of()));
      System.out.println(trouble.orElse(String.valueOf(i)));
      System.out.flush();
    }
  }
}
