package io.drydock.shell;

import io.drydock.docker.CommandResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;

/** Without a terminal: both streams of a line are copied to one stream, and their end is kept. */
final class CopiedOutput implements Launch {
  private final OutputStream out;
  private final TailBuffer tail = new TailBuffer(CommandResult.OUTPUT_LIMIT);
  private Thread copier;

  CopiedOutput(OutputStream out) {
    this.out = out;
  }

  @Override
  public void prepare(ProcessBuilder builder, String shell, String program, String line) {
    builder.command(shell, "-c", program, shell, line).redirectErrorStream(true);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
  }

  @Override
  public void started(Process process) {
    synchronized (tail) {
      tail.clear();
    }
    var from = process.getInputStream();
    copier = Thread.ofPlatform().daemon().name("command output").start(() -> copy(from));
  }

  @Override
  public void begin() {}

  /**
   * A process left in the background may keep the stream open: after the time its output is its
   * own.
   */
  @Override
  public String output(Duration timeout) {
    try {
      copier.join(timeout);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    synchronized (tail) {
      return PlainText.of(tail.text());
    }
  }

  @Override
  public void close() {}

  private void copy(InputStream from) {
    var buffer = new byte[8192];
    try (from) {
      int count;
      while ((count = from.read(buffer)) >= 0) {
        synchronized (tail) {
          tail.add(buffer, 0, count);
        }
        out.write(buffer, 0, count);
        out.flush();
      }
    } catch (IOException _) {
      // The command's own end closes the stream; a reader of ours that is gone is found by the next
      // print.
    }
  }
}
