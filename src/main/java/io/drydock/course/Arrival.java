package io.drydock.course;

import io.drydock.machine.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A course that is here, but not kept yet. Closed, or ended with the program, before it is kept, it
 * leaves nothing.
 */
public final class Arrival implements AutoCloseable {
  private final Origin origin;
  private final StoreLock lock;
  private final Path staging;
  private final Thread atEnd;
  private Path folder;
  private List<String> leftOut = List.of();

  private Arrival(Origin origin, StoreLock lock, Path staging) {
    this.origin = origin;
    this.lock = lock;
    this.staging = staging;
    this.atEnd = new Thread(this::clear);
    Runtime.getRuntime().addShutdownHook(atEnd);
  }

  static Arrival of(Origin origin, Path store, Git.Finder git) throws IOException {
    var lock = StoreLock.take(store.resolve(".lock"));
    try {
      // Whoever left such a folder holds no lock any more, so it ended before it was done.
      try (var left = Files.newDirectoryStream(store, ".new-*")) {
        for (var each : left) {
          FileTree.remove(each);
        }
      }
      var arrival = new Arrival(origin, lock, Files.createTempDirectory(store, ".new-"));
      try {
        arrival.fetch(git);
        return arrival;
      } catch (IOException | RuntimeException e) {
        arrival.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private void fetch(Git.Finder git) throws IOException {
    switch (origin) {
      case Origin.Folder(var path) -> folder = path;
      case Origin.Repository repository -> {
        folder = staging.resolve("content");
        leftOut =
            Clone.fetch(
                git.find(), repository, Files.createDirectory(staging.resolve("work")), folder);
        FileTree.remove(staging.resolve("work"));
      }
    }
  }

  public Origin origin() {
    return origin;
  }

  /** Where its lessons are now. */
  public Path folder() {
    return folder;
  }

  /** What a repository names but does not hold: its submodules. */
  public List<String> leftOut() {
    return leftOut;
  }

  /** Makes this a new place of the store. */
  void keepAs(Path place, String id) throws IOException {
    CourseRecord.write(staging, id, origin, "content");
    Files.move(staging, place);
  }

  /** Puts its lessons beside those of a course that is there; the record then tells which count. */
  String moveInto(Path place) throws IOException {
    var content = "content" + staging.getFileName().toString().replace(".new", "");
    Files.move(folder, place.resolve(content));
    return content;
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(atEnd);
    } catch (IllegalStateException _) {
      // The program ends, and the hook does the same.
    }
    clear();
    lock.close();
  }

  private void clear() {
    try {
      FileTree.remove(staging);
    } catch (IOException _) {
      // The next drydock that takes the lock removes it.
    }
  }
}
