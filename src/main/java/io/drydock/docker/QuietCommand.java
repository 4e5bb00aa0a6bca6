package io.drydock.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A command that the tutor itself runs, unseen: an argument vector, no input, its output kept.
 *
 * @param environment what is added to the tutor's own environment
 * @param limit after which it is ended, with all that it started
 */
public record QuietCommand(
    List<String> words, Path directory, Map<String, String> environment, Duration limit) {
  /** The exit code of a command that was ended because it took too long, as timeout(1) counts. */
  public static final int TOO_SLOW = 124;

  private static final Duration LAST_OUTPUT = Duration.ofSeconds(2);

  /**
   * Runs it to its end.
   *
   * @throws IOException where it cannot be started
   */
  public CommandResult run() throws IOException, InterruptedException {
    var started = Instant.now();
    var builder =
        new ProcessBuilder(words)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile());
    builder.environment().putAll(environment);
    var process = builder.start();
    var output =
        CompletableFuture.supplyAsync(
            () -> read(process.getInputStream()), Thread::startVirtualThread);
    try {
      boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        end(process);
      }
      return new CommandResult(
          String.join(" ", words),
          ended ? process.exitValue() : TOO_SLOW,
          output.get(LAST_OUTPUT.toMillis(), TimeUnit.MILLISECONDS),
          directory,
          started,
          Duration.between(started, Instant.now()));
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("The output of `" + words.getFirst() + "` does not end.", e);
    } finally {
      end(process);
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static String read(InputStream stream) {
    try (stream) {
      var text = new String(stream.readNBytes(CommandResult.OUTPUT_LIMIT), StandardCharsets.UTF_8);
      // Skipping may stop early, and a program that writes into a closed pipe is ended.
      stream.transferTo(OutputStream.nullOutputStream());
      return text;
    } catch (IOException closed) {
      return "";
    }
  }
}
