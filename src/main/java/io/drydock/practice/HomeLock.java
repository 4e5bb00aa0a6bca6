package io.drydock.practice;

import io.drydock.machine.Deadline;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Keeps two tutors, or two threads of one, from starting or stopping one engine at the same time.
 */
final class HomeLock implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Waits for the lock; the operating system frees it when its holder dies. */
  static HomeLock take(PracticeHome home, Duration patience, Progress progress) {
    return take(PracticeHome.make(home.root()).resolve("lock"), patience, progress);
  }

  /** The same for what belongs to the whole machine. */
  static HomeLock take(Path file, Duration patience, Progress progress) {
    try {
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (tried(channel) == null) {
          progress.step("Waiting for another Drydock that starts or stops the practice engine");
          if (!Deadline.after(patience).await(PAUSE, () -> tried(channel) != null)) {
            throw new PracticeException(
                "Another Drydock has held " + file + " for too long.",
                "Try to end it, then start again.");
          }
        }
        return new HomeLock(channel);
      } catch (IOException | RuntimeException | InterruptedException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new PracticeException(
          "The lock " + file + " could not be taken: " + e.getMessage() + ".",
          "Try another place: `export DRYDOCK_HOME=FOLDER`.");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new PracticeException(
          "Waiting for the practice engine was interrupted.",
          "Try the same again when you are ready.");
    }
  }

  private static FileLock tried(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException _) {
      // The operating system frees the lock with the process.
    }
  }
}
