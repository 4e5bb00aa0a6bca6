package io.drydock.shell;

import io.drydock.machine.FileTree;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/**
 * Holds a temporary folder: a lock on a file in it, which the system gives back whatever way its
 * holder ends. A process number would not do; it may be another's by now, or count in another
 * container.
 */
final class FolderOwner {
  private static final String FILE = "owner";

  /** A folder this young may be about to get its lock. */
  private static final Duration YOUNG = Duration.ofMinutes(1);

  private static final int MOST_FOLDERS = 200;

  private final FileChannel channel;

  private FolderOwner(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the folder. */
  static FolderOwner of(Path folder) throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve(FILE), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    channel.lock();
    return new FolderOwner(channel);
  }

  /** Removes the folder, and gives it up. */
  void leave(Path folder) {
    try (channel) {
      remove(folder);
    } catch (IOException _) {
      // Nobody is left to tell; the next tutor tries again.
    }
  }

  /** Removes the folders with names like this whose owners are gone. */
  static void removeLeft(Path parent, String name) {
    var old = Instant.now().minus(YOUNG);
    try (var folders = Files.newDirectoryStream(parent, name + "*")) {
      int looked = 0;
      for (var folder : folders) {
        if (looked++ < MOST_FOLDERS
            && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
            && Files.getLastModifiedTime(folder).toInstant().isBefore(old)) {
          removeIfLeft(folder);
        }
      }
    } catch (IOException _) {
      // A folder that cannot be listed has nothing that could be removed.
    }
  }

  private static void removeIfLeft(Path folder) {
    var file = folder.resolve(FILE);
    var options = new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    if (!Files.isRegularFile(file, options)) {
      return;
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        var lock = channel.tryLock()) {
      if (lock != null) {
        remove(folder);
      }
    } catch (IOException | OverlappingFileLockException _) {
      // It is in use, or another user's.
    }
  }

  /** The owner's file goes last: without it nobody would find what is left of the folder. */
  private static void remove(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        if (!file.endsWith(FILE)) {
          FileTree.remove(file);
        }
      }
    }
    Files.deleteIfExists(folder.resolve(FILE));
    Files.deleteIfExists(folder);
  }
}
