package io.drydock.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was handed out.
 *
 * @param folder where it lies; empty where the assignment hands out nothing
 * @param own names of files, relative to it, that are the student's to write
 */
public record Starter(Optional<Path> folder, Set<String> own) {
  /** Of an assignment that hands out nothing. */
  public static final Starter NONE = new Starter(Optional.empty(), Set.of());

  private static final int MOST_FILES = 10_000;
  private static final byte CARRIAGE_RETURN = '\r';

  public Starter {
    own = Set.copyOf(own);
  }

  /** What differs in a hand-in, in sentences; the kind of line ends is no difference. */
  List<String> differences(Path handIn) throws IOException {
    var all = new ArrayList<String>();
    for (var name : names()) {
      if (own.contains(name)) {
        continue;
      }
      var there = handIn.resolve(name);
      if (!Files.isRegularFile(there)) {
        all.add("`%s` is missing.".formatted(name));
      } else if (!sameText(folder.orElseThrow().resolve(name), there)) {
        all.add("`%s` was changed.".formatted(name));
      }
    }
    return all;
  }

  /** Makes executable what is so in the starter. */
  void giveModes(Path handIn) throws IOException {
    for (var name : names()) {
      var there = handIn.resolve(name);
      if (Files.isExecutable(folder.orElseThrow().resolve(name)) && Files.isRegularFile(there)) {
        Executable.make(there);
      }
    }
  }

  private List<String> names() throws IOException {
    if (folder.isEmpty()) {
      return List.of();
    }
    try (var found = Files.walk(folder.get())) {
      return found
          .filter(Files::isRegularFile)
          .limit(MOST_FILES)
          .map(file -> folder.get().relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static boolean sameText(Path one, Path other) throws IOException {
    return Files.mismatch(one, other) < 0
        || Arrays.equals(withoutReturns(one), withoutReturns(other));
  }

  private static byte[] withoutReturns(Path file) throws IOException {
    var all = Files.readAllBytes(file);
    int kept = 0;
    for (int i = 0; i < all.length; i++) {
      boolean lineEnd = all[i] == CARRIAGE_RETURN && i + 1 < all.length && all[i + 1] == '\n';
      if (!lineEnd) {
        all[kept++] = all[i];
      }
    }
    return Arrays.copyOf(all, kept);
  }
}
