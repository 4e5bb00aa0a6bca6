package io.drydock.cli;

import io.drydock.lesson.Lesson;
import io.drydock.script.CourseReader;
import io.drydock.script.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads the lesson that a start will most likely open while the course's own file is being read.
 * Where the guess was wrong, or takes too long, the lesson is read as always.
 */
final class ReadAhead {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final String COURSE = "course:";

  /** A lesson, and the file in which it stands. */
  private record Guess(Path file, Loaded<Lesson> lesson) {}

  private final FutureTask<Optional<Guess>> guess;

  private final Function<Path, Loaded<Lesson>> reader;

  private ReadAhead(FutureTask<Optional<Guess>> guess, Function<Path, Loaded<Lesson>> reader) {
    this.guess = guess;
    this.reader = reader;
  }

  /**
   * Begins to read, on a thread of its own.
   *
   * @param likely the ID of the lesson; asked on that thread
   * @param reader reads a lesson
   */
  static ReadAhead start(
      Path folder, Supplier<Optional<String>> likely, Function<Path, Loaded<Lesson>> reader) {
    var ahead =
        new ReadAhead(
            new FutureTask<>(
                () ->
                    likely
                        .get()
                        .map(id -> folder.resolve(id + ".yaml"))
                        .filter(Files::isRegularFile)
                        .map(file -> new Guess(file, reader.apply(file)))),
            reader);
    Thread.ofPlatform().daemon().name("read ahead").start(ahead.guess);
    return ahead;
  }

  /** The ID that a course's file seems to give; good enough to guess by. */
  static Optional<String> courseIn(Path folder) {
    try {
      return Files.readAllLines(folder.resolve(CourseReader.FILE)).stream()
          .filter(line -> line.startsWith(COURSE))
          .map(line -> line.substring(COURSE.length()).strip())
          .filter(id -> !id.isEmpty())
          .findFirst();
    } catch (IOException _) {
      // Reading the file for good says what is wrong with it.
      return Optional.empty();
    }
  }

  /** The lesson in a file, read already or only now. */
  Loaded<Lesson> read(Path file) {
    try {
      var early = guess.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
      if (early.isPresent() && early.get().file().equals(file)) {
        return early.get().lesson();
      }
    } catch (ExecutionException | TimeoutException _) {
      // It was only a guess.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return reader.apply(file);
  }
}
