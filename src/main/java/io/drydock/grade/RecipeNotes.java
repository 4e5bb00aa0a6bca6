package io.drydock.grade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is to be said of a Dockerfile before anybody reads it: its name, its place, its bytes. */
final class RecipeNotes {
  private static final int DEEPEST = 4;
  private static final int START = 3;
  private static final int MOST_READ = 1 << 16;

  private RecipeNotes() {}

  static List<String> of(Path folder) throws IOException {
    var recipe = folder.resolve(Intake.RECIPE);
    if (!Files.exists(recipe)) {
      return elsewhere(folder);
    }
    var notes = new ArrayList<String>();
    if (Files.isRegularFile(recipe)) {
      byte[] start;
      try (var in = Files.newInputStream(recipe)) {
        start = in.readNBytes(START);
      }
      if (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF)) {
        notes.add(
            "The Dockerfile is written in UTF-16, as PowerShell's `>` does, and Docker reads UTF-8."
                + " Try to save it as UTF-8.");
      } else if (start.length == 0) {
        notes.add("The Dockerfile is empty.");
      } else if (holdsOnlyRemarks(recipe)) {
        notes.add("The Dockerfile holds only remarks. Try to begin with a line `FROM …`.");
      }
    }
    return notes;
  }

  private static boolean holdsOnlyRemarks(Path recipe) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(recipe)) {
      head = in.readNBytes(MOST_READ);
    }
    return new String(head, StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .allMatch(line -> line.isEmpty() || line.startsWith("#"));
  }

  private static List<String> elsewhere(Path folder) throws IOException {
    try (var found = Files.walk(folder, DEEPEST)) {
      return found
          .filter(Files::isRegularFile)
          .filter(RecipeNotes::isMeant)
          .findFirst()
          .map(
              file ->
                  List.of(
                      "There is no `Dockerfile` at the top, but there is `%s`. Try to give it that"
                              .formatted(folder.relativize(file))
                          + " name, beside `package.json`."))
          .orElse(List.of("There is no `Dockerfile` in the hand-in."));
    }
  }

  private static boolean isMeant(Path file) {
    var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.startsWith("dockerfile")
        || name.equals("docker file")
        || name.endsWith(".dockerfile");
  }

  private static boolean startsWith(byte[] bytes, int... wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
