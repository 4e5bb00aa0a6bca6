package io.drydock.course;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two tutors from changing the store at a time; the system frees it when its holder ends. */
final class StoreLock implements AutoCloseable {
  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  static StoreLock take(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return new StoreLock(channel);
      }
    } catch (OverlappingFileLockException _) {
      // Another thread of this program has it.
    }
    channel.close();
    throw new CourseException(
        "Another drydock is adding, updating or removing a course.", "Try again when it is done.");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
