package io.drydock.cli;

import io.drydock.terminal.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folders that a learner works in, kept below Drydock's home: one on each line behind the ID of
 * its course, the latest last.
 */
final class WorkFolders {
  static final String FILE = "work-folders";

  /** Names the folder for one start. */
  static final String VARIABLE = "DRYDOCK_FOLDER";

  private final Surroundings surroundings;
  private final Path file;

  WorkFolders(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.file = surroundings.home().resolve(FILE);
  }

  /**
   * The folder for a course; it is made where it is not there. One that is asked for comes first,
   * then the present one, if it was used for this course before or is empty, then the latest.
   */
  WorkFolder of(String course, Optional<Path> wanted) {
    var variable = surroundings.environment().getOrDefault(VARIABLE, "");
    if (wanted.isEmpty() && !variable.isBlank()) {
      return made(course, Path.of(variable), false);
    }
    var known = known(course);
    var here = surroundings.directory();
    if (wanted.isPresent()) {
      return kept(course, wanted.get(), known);
    }
    if (known.contains(here) || isForThePurpose(here)) {
      return kept(course, here, known);
    }
    return kept(
        course,
        known.isEmpty() ? home().resolve("drydock").resolve(course) : known.getLast(),
        known);
  }

  private WorkFolder kept(String course, Path folder, List<Path> known) {
    var place = surroundings.directory().resolve(folder).normalize();
    boolean latest = !known.isEmpty() && known.getLast().equals(place);
    var made = made(course, place, !latest);
    if (!latest) {
      keep(course, place);
    }
    return made;
  }

  private WorkFolder made(String course, Path folder, boolean fresh) {
    var place = surroundings.directory().resolve(folder).normalize();
    try {
      if (!Files.isDirectory(place)) {
        Files.createDirectories(place);
      }
      return new WorkFolder(place, fresh, other -> keep(course, other));
    } catch (IOException e) {
      throw new UserError(
          "The folder %s for your files cannot be made: %s."
              .formatted(place, e.getClass().getSimpleName()),
          "Try another one: `drydock learn --folder FOLDER`.");
    }
  }

  /** An empty folder that is nobody else's. */
  private boolean isForThePurpose(Path folder) {
    if (folder.getParent() == null
        || folder.equals(home())
        || folder.startsWith(surroundings.installation())
        || folder.startsWith(surroundings.home())) {
      return false;
    }
    try (var inside = Files.newDirectoryStream(folder)) {
      return !inside.iterator().hasNext();
    } catch (IOException _) {
      return false;
    }
  }

  private Path home() {
    return Path.of(
        surroundings.environment().getOrDefault("HOME", System.getProperty("user.home")));
  }

  private List<Path> known(String course) {
    var known = new ArrayList<Path>();
    if (Files.exists(file)) {
      try {
        for (var line : Files.readAllLines(file)) {
          if (line.startsWith(course + " /")) {
            known.add(Path.of(line.substring(course.length() + 1)));
          }
        }
      } catch (IOException _) {
        // What cannot be read is chosen again, and said again.
      }
    }
    return known;
  }

  private void keep(String course, Path folder) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file, course + " " + folder + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException _) {
      // The next start chooses again.
    }
  }
}
