package io.drydock.workbench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to use a place. The operating system gives it back whatever way its holder ends: who
 * gets it may take down what is there.
 */
final class Lease implements AutoCloseable {
  private static final String FILE = "lease";
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private Lease(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** The lease of a folder, which is made where it is missing; nothing where another holds it. */
  static Optional<Lease> of(Path place) throws IOException {
    var folder = Files.createDirectories(place).toRealPath();
    // Closing a second channel to a file would give back the lock that this process has through the
    // first.
    if (!HELD.add(folder)) {
      return Optional.empty();
    }
    var lease = Optional.<Lease>empty();
    try {
      var channel =
          FileChannel.open(
              folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
      } else {
        lease = Optional.of(new Lease(folder, channel));
      }
      return lease;
    } finally {
      if (lease.isEmpty()) {
        HELD.remove(folder);
      }
    }
  }

  /** The place, by its real path. */
  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException _) {
      // The operating system gives it back with the process.
    } finally {
      HELD.remove(folder);
    }
  }
}
