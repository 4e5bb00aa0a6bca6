package io.drydock.progress;

import io.drydock.machine.Deadline;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One course's journal. Each entry is one write of whole lines under a lock of the file, followed
 * by a flush to the disk: a tutor that is killed loses nothing that it was told to keep, and two
 * tutors do not mix their lines. Nothing that stands in the file is ever written again.
 */
public final class Journal {
  /** The most bytes that are read back: the end of the file. */
  private static final long READ_LIMIT = 16L << 20;

  private static final int WAITING_LIMIT = 10_000;
  private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration LOCK_PAUSE = Duration.ofMillis(5);
  private static final byte LINE_FEED = '\n';

  /** File locks are held by a whole JVM; this one keeps its own threads apart. */
  private static final Object IN_THIS_JVM = new Object();

  private final Path file;
  private final List<Entry> waiting = new ArrayList<>();
  private boolean troubled;

  /** The journal in this file, which need not exist yet. */
  public Journal(Path file) {
    this.file = file;
  }

  /** The journal of a course below the tutor's own folder. */
  public static Journal of(Path home, String course) {
    return new Journal(home.resolve("progress").resolve(course + ".journal"));
  }

  /**
   * Keeps an entry. Where the disk does not take it, it waits in memory for the next time.
   *
   * @return what to tell the learner: only the first time that keeping fails, or works again
   */
  public Optional<String> append(Entry entry) {
    synchronized (IN_THIS_JVM) {
      if (waiting.size() < WAITING_LIMIT) {
        waiting.add(entry);
      }
      try {
        write(waiting);
        waiting.clear();
        boolean again = troubled;
        troubled = false;
        return again ? Optional.of("Your progress is saved again.") : Optional.empty();
      } catch (IOException e) {
        boolean first = !troubled;
        troubled = true;
        return first
            ? Optional.of(
                "Your progress cannot be saved in `"
                    + file
                    + "`: "
                    + reason(e)
                    + ". The lesson goes on, and saving is tried again at each step. Try to free some"
                    + " disk space, or look at the folder's permissions.")
            : Optional.empty();
      }
    }
  }

  /** What the file tells; lines that are torn or damaged are passed over and counted. */
  public History read() throws IOException {
    byte[] bytes;
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long from = Math.max(0, channel.size() - READ_LIMIT);
      var buffer = ByteBuffer.allocate((int) (channel.size() - from));
      channel.position(from);
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
        // Until all is read or the file ends.
      }
      bytes = buffer.array();
      return parse(new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8), from > 0);
    } catch (NoSuchFileException _) {
      return History.NONE;
    }
  }

  private static History parse(String text, boolean startsInside) {
    var entries = new ArrayList<Entry>();
    int unreadable = 0;
    boolean skip = startsInside;
    for (var line : text.split("\n")) {
      if (!skip && !line.isEmpty()) {
        var entry = EntryLine.read(line);
        entry.ifPresent(entries::add);
        unreadable += entry.isPresent() ? 0 : 1;
      }
      skip = false;
    }
    return History.of(entries, unreadable);
  }

  private void write(List<Entry> entries) throws IOException {
    var lines = new StringBuilder();
    for (var entry : entries) {
      lines.append(EntryLine.write(entry)).append('\n');
    }
    try (var channel = open()) {
      lock(channel);
      // A line that a killed tutor left unfinished must not swallow the first of these.
      var text = (endsInsideLine(channel) ? "\n" : "") + lines;
      var buffer = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      channel.position(channel.size());
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private FileChannel open() throws IOException {
    Files.createDirectories(file.getParent());
    var options =
        Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? FileChannel.open(
            file,
            options,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        : FileChannel.open(file, options, new FileAttribute<?>[0]);
  }

  /** Closing the channel gives the lock back. */
  private static void lock(FileChannel channel) throws IOException {
    try {
      if (!Deadline.after(LOCK_TIMEOUT).await(LOCK_PAUSE, () -> channel.tryLock() != null)) {
        throw new IOException("another tutor holds the file");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    }
  }

  private static boolean endsInsideLine(FileChannel channel) throws IOException {
    if (channel.size() == 0) {
      return false;
    }
    var last = ByteBuffer.allocate(1);
    channel.read(last, channel.size() - 1);
    return last.get(0) != LINE_FEED;
  }

  private static String reason(IOException e) {
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
