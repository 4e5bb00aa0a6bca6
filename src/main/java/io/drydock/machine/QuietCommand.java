package io.drydock.machine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command that the program runs for itself, unseen: an argument vector, never a shell line. It
 * has an end in time, and what is kept of its output has a limit. Unless something else is asked
 * for, it runs in {@code /} with the program's own variables, reads nothing, has one minute, and
 * both its streams are kept as one.
 */
public final class QuietCommand {
  /** The exit code of a command that was ended because it took too long, as timeout(1) counts. */
  public static final int TOO_SLOW = 124;

  /** The most bytes of output that are kept, from its start; the rest is read and forgotten. */
  public static final int OUTPUT_LIMIT = 1 << 20;

  private static final Duration LOOK_EVERY = Duration.ofMillis(200);
  private static final Duration LAST_OUTPUT = Duration.ofSeconds(2);

  /**
   * How it ended.
   *
   * @param exit its exit code, or {@link #TOO_SLOW}
   * @param output the start of what it printed; what is no UTF-8 is replaced
   */
  public record Result(int exit, String output, Duration took) {
    /** Whether it ended with exit code 0. */
    public boolean succeeded() {
      return exit == 0;
    }
  }

  /** Looks now and then at a command that runs; what it throws ends the command. */
  @FunctionalInterface
  public interface Watch {
    /** Looks once. */
    void look() throws IOException;
  }

  private final ProcessBuilder builder;
  private Duration limit = Duration.ofMinutes(1);
  private String input = "";
  private boolean keepsOnlyErrors;

  private QuietCommand(List<String> words) {
    builder =
        new ProcessBuilder(words)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile());
  }

  /** A command of these words; the first is the program. */
  public static QuietCommand of(String... words) {
    return of(List.of(words));
  }

  /** The same. */
  public static QuietCommand of(List<String> words) {
    return new QuietCommand(List.copyOf(words));
  }

  /** Runs in this folder. */
  public QuietCommand in(Path folder) {
    builder.directory(folder.toFile());
    return this;
  }

  /** Has these variables as well. */
  public QuietCommand with(Map<String, String> variables) {
    builder.environment().putAll(variables);
    return this;
  }

  /** Has these variables and no others. */
  public QuietCommand withOnly(Map<String, String> variables) {
    builder.environment().clear();
    return with(variables);
  }

  /** Is ended after this time, with all that it started. */
  public QuietCommand within(Duration time) {
    limit = time;
    return this;
  }

  /** Reads this text. */
  public QuietCommand reading(String text) {
    input = text;
    builder.redirectInput(ProcessBuilder.Redirect.PIPE);
    return this;
  }

  /** Reads this file. */
  public QuietCommand reading(Path file) {
    builder.redirectInput(file.toFile());
    return this;
  }

  /** What it writes to its error stream is forgotten. */
  public QuietCommand withoutErrors() {
    builder.redirectErrorStream(false).redirectError(ProcessBuilder.Redirect.DISCARD);
    return this;
  }

  /** Its output goes into this file; what is kept is what it writes to its error stream. */
  public QuietCommand writingTo(Path file) {
    keepsOnlyErrors = true;
    builder.redirectErrorStream(false).redirectOutput(file.toFile());
    return this;
  }

  /**
   * Runs it to its end. What it leaves behind that holds its output open is not waited for.
   *
   * @throws IOException where it cannot be started
   */
  public Result run() throws IOException, InterruptedException {
    return run(() -> {});
  }

  /**
   * The same, watched.
   *
   * @param watch looks five times a second and once more at the end
   */
  public Result run(Watch watch) throws IOException, InterruptedException {
    var started = System.nanoTime();
    var process = builder.start();
    try {
      var kept = new ByteArrayOutputStream();
      var stream = keepsOnlyErrors ? process.getErrorStream() : process.getInputStream();
      var reader = Thread.ofPlatform().daemon().name("output").start(() -> read(stream, kept));
      write(process);
      boolean ended = await(process, watch);
      if (!ended) {
        end(process);
      }
      reader.join(LAST_OUTPUT);
      return new Result(
          ended ? process.exitValue() : TOO_SLOW,
          kept.toString(StandardCharsets.UTF_8),
          Duration.ofNanos(System.nanoTime() - started));
    } finally {
      end(process);
    }
  }

  private boolean await(Process process, Watch watch) throws IOException, InterruptedException {
    var deadline = Deadline.after(limit);
    boolean ended = false;
    while (!ended && !deadline.passed()) {
      long pause = Math.min(LOOK_EVERY.toNanos(), deadline.left().toNanos());
      ended = process.waitFor(pause, TimeUnit.NANOSECONDS);
      watch.look();
    }
    return ended;
  }

  /** A short text: the pipe takes it whether the command reads it or not. */
  private void write(Process process) {
    try (var out = process.getOutputStream()) {
      out.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      // It ended without reading; its exit code tells.
    }
  }

  /** The parent first: a shell would tell of its child's death. */
  private static void end(Process process) {
    var children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  private static void read(InputStream from, ByteArrayOutputStream to) {
    try (from) {
      var buffer = new byte[8192];
      for (int count; to.size() < OUTPUT_LIMIT && (count = from.read(buffer)) >= 0; ) {
        to.write(buffer, 0, Math.min(count, OUTPUT_LIMIT - to.size()));
      }
      // Skipping may stop early, and a program that writes into a closed pipe is ended.
      from.transferTo(OutputStream.nullOutputStream());
    } catch (IOException _) {
      // The process is gone; what was read until then is kept.
    }
  }
}
