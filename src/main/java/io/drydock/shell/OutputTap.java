package io.drydock.shell;

import io.drydock.docker.CommandResult;
import io.drydock.machine.Deadline;
import io.drydock.machine.QuietCommand;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/**
 * A named pipe into which {@code script} copies what commands print. One thread empties it for as
 * long as the tutor lives and keeps the last {@link CommandResult#OUTPUT_LIMIT} bytes, so that a
 * command may print for hours.
 */
final class OutputTap implements AutoCloseable {
  private static final Duration PIPE_TIMEOUT = Duration.ofSeconds(5);

  private final Path pipe;
  private final RandomAccessFile ends;
  private final TailBuffer tail = new TailBuffer(CommandResult.OUTPUT_LIMIT);
  private final Thread reader;
  private byte[] mark = {};
  private int matched;
  private boolean reached;
  private boolean closed;

  private OutputTap(Path pipe, RandomAccessFile ends) {
    this.pipe = pipe;
    this.ends = ends;
    this.reader = Thread.ofPlatform().daemon().name("command output").unstarted(this::drain);
  }

  /** Makes the pipe; fails where the system has no named pipes. */
  static OutputTap open(Path folder) throws IOException {
    var pipe = folder.resolve("output");
    try {
      var made = QuietCommand.of("mkfifo", "-m", "600", pipe.toString()).within(PIPE_TIMEOUT).run();
      if (!made.succeeded()) {
        throw new IOException("a named pipe could not be made in " + folder);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    // Open for reading and writing: neither side waits for the other, and no end of file comes.
    var tap = new OutputTap(pipe, new RandomAccessFile(pipe.toFile(), "rw"));
    tap.reader.start();
    return tap;
  }

  Path pipe() {
    return pipe;
  }

  /** Forgets what came so far: the next command begins. */
  synchronized void begin() {
    tail.clear();
  }

  /** What came since {@link #begin}, once all that was written before now has been read. */
  String end(Duration timeout) throws IOException {
    var text = UUID.randomUUID().toString();
    synchronized (this) {
      mark = text.getBytes(StandardCharsets.US_ASCII);
      matched = 0;
      reached = false;
    }
    ends.write(text.getBytes(StandardCharsets.US_ASCII));
    var deadline = Deadline.after(timeout);
    synchronized (this) {
      while (!reached && !closed) {
        long left = deadline.left().toMillis();
        if (left <= 0) {
          break;
        }
        try {
          wait(left);
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
          break;
        }
      }
      mark = new byte[0];
      var all = tail.text();
      int cut = all.lastIndexOf(text);
      return cut < 0 ? all : all.substring(0, cut);
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    // A reader that waits in the kernel wakes when there is something to read.
    ends.write('\n');
    ends.close();
  }

  private void drain() {
    var buffer = new byte[65536];
    try {
      while (true) {
        int count = ends.read(buffer, 0, buffer.length);
        synchronized (this) {
          if (closed || count < 0) {
            return;
          }
          tail.add(buffer, 0, count);
          lookForMark(buffer, count);
        }
      }
    } catch (IOException _) {
      synchronized (this) {
        closed = true;
        notifyAll();
      }
    }
  }

  private void lookForMark(byte[] buffer, int count) {
    for (int i = 0; i < count && mark.length > 0 && !reached; i++) {
      // A mark starts with a character that may also stand inside it: a failed match starts over.
      matched = buffer[i] == mark[matched] ? matched + 1 : buffer[i] == mark[0] ? 1 : 0;
      if (matched == mark.length) {
        reached = true;
        notifyAll();
      }
    }
  }
}
