package io.drydock.course;

import io.drydock.machine.FileTree;
import io.drydock.machine.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The courses that the learner added, and which of them opens by itself. */
public final class CourseStore {
  /**
   * Below the tutor's home: the name of the course that opens by itself. Not there: Drydock's own.
   */
  public static final String CURRENT = "course";

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_NAME = 64;

  private final Path home;
  private final Path store;

  /** The store below the tutor's home, which need not exist yet. */
  public CourseStore(Path home) {
    this.home = home;
    this.store = home.resolve("courses");
  }

  /** Whether a course can be called so. */
  public static boolean isName(String name) {
    return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
  }

  /** All, by name. */
  public List<AddedCourse> all() {
    return names().stream().map(name -> CourseRecord.read(store.resolve(name))).toList();
  }

  private List<String> names() {
    if (!Files.isDirectory(store)) {
      return List.of();
    }
    try (var places = Files.newDirectoryStream(store, Files::isDirectory)) {
      var names = new ArrayList<String>();
      places.forEach(place -> names.add(place.getFileName().toString()));
      return names.stream().filter(CourseStore::isName).sorted().toList();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** The course of that name. */
  public Optional<AddedCourse> named(String name) {
    return has(name) ? Optional.of(CourseRecord.read(store.resolve(name))) : Optional.empty();
  }

  /** Whether there is something of that name, readable or not. */
  public boolean has(String name) {
    return isName(name) && Files.isDirectory(store.resolve(name));
  }

  /**
   * Brings a course here, to be looked at before it is kept.
   *
   * @param git found only where it is needed
   */
  public Arrival fetch(Origin origin, Git.Finder git) {
    try {
      return Arrival.of(origin, Files.createDirectories(store), git);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Keeps a course under a name that is free. */
  public AddedCourse keep(Arrival arrival, String name, String id) {
    try {
      arrival.keepAs(store.resolve(name), id);
      return CourseRecord.read(store.resolve(name));
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /**
   * Puts new lessons in the place of the old ones; at each moment the one or the other are whole.
   */
  public void replace(AddedCourse course, Arrival arrival) {
    try {
      var content = arrival.moveInto(course.place());
      CourseRecord.write(course.place(), course.id(), course.origin(), content);
      FileTree.remove(course.folder());
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Forgets a course. A folder that was only remembered stays as it is. */
  public void remove(String name) {
    try (var _ = StoreLock.take(store.resolve(".lock"))) {
      // Renamed first: what is half removed must not look like a course.
      var gone = Files.createTempDirectory(store, ".new-").resolve("gone");
      Files.move(store.resolve(name), gone);
      FileTree.remove(gone.getParent());
      if (current().equals(Optional.of(name))) {
        use(Optional.empty());
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** The name of the course that opens by itself; empty for Drydock's own. */
  public Optional<String> current() {
    var file = home.resolve(CURRENT);
    try {
      return Files.isRegularFile(file)
          ? Optional.of(Files.readString(file).strip())
          : Optional.empty();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Makes this the course that opens by itself. */
  public void use(Optional<String> name) {
    var file = home.resolve(CURRENT);
    try {
      if (name.isPresent()) {
        WholeFile.write(file, List.of(name.get()));
      } else {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private CourseException unusable(IOException e) {
    return new CourseException(
        "The courses in " + store + " cannot be used: " + e + ".",
        "Try `ls -ld " + store + "` to see who may write there.");
  }
}
