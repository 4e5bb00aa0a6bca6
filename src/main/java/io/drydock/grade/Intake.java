package io.drydock.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * Takes a hand-in in: unpacks or copies it into a folder of the grader's, within limits, and
 * nothing outside of that folder, whatever names and links it holds.
 */
final class Intake {
  /** The name that the recipe must have. */
  static final String RECIPE = "Dockerfile";

  /**
   * What came of it.
   *
   * @param folder in which the hand-in's own files lie
   */
  sealed interface Outcome {
    /**
     * It can be used.
     *
     * @param notes what is worth saying, in sentences
     */
    record Taken(Path folder, List<String> notes) implements Outcome {}

    /**
     * It cannot be used, and that is its author's to mend.
     *
     * @param why one sentence
     * @param help what to try
     */
    record Refused(String why, String help) implements Outcome {}
  }

  private Intake() {}

  /**
   * Takes a hand-in into a folder that is not there yet.
   *
   * @param starter what was handed out; gives files their mode bits back where an archive has none
   * @throws IOException where the grader's own disk is at fault
   */
  static Outcome of(HandIn handIn, Path target, Starter starter, Limits limits) throws IOException {
    var laid = new Laid(Files.createDirectories(target), limits);
    try {
      if (Files.isDirectory(handIn.path())) {
        FolderReader.read(handIn.path(), laid);
      } else {
        ArchiveReader.read(handIn.path(), laid);
      }
    } catch (RefusedException e) {
      return new Outcome.Refused(e.getMessage(), e.help());
    } catch (ZipException e) {
      return broken(handIn);
    } catch (IOException e) {
      if (laid.ownFault()) {
        throw e;
      }
      return broken(handIn);
    }
    if (laid.isEmpty()) {
      return new Outcome.Refused(
          "The hand-in holds no file.",
          "Try `drydock assignment pack`, which says what is missing.");
    }
    var notes = new ArrayList<>(laid.notes());
    var folder = below(target, notes);
    if (!laid.hasModes()) {
      starter.giveModes(folder);
    }
    notes.addAll(RecipeNotes.of(folder));
    return new Outcome.Taken(folder, List.copyOf(notes));
  }

  private static Outcome broken(HandIn handIn) {
    return new Outcome.Refused(
        "The archive `%s` is damaged, or is none.".formatted(handIn.path().getFileName()),
        "Try to pack it again, and to unpack it yourself before you hand it in.");
  }

  /** A folder that holds nothing but one folder is taken for the wrapping of that one. */
  private static Path below(Path target, List<String> notes) throws IOException {
    var folder = target;
    while (!Files.exists(folder.resolve(RECIPE))) {
      List<Path> inside;
      try (var found = Files.list(folder)) {
        inside = found.limit(2).toList();
      }
      if (inside.size() != 1 || !Files.isDirectory(inside.getFirst())) {
        return folder;
      }
      folder = inside.getFirst();
      notes.add(
          "The files lie in the folder `%s` of the hand-in; they were taken from there."
              .formatted(target.relativize(folder)));
    }
    return folder;
  }
}
