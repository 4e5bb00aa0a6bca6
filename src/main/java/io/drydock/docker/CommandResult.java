package io.drydock.docker;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What came of one command line.
 *
 * @param line the command line as it was typed or as it stands in the lesson
 * @param calls the calls of the Docker client that it made, in order
 * @param printed what a call has printed into a pipe or a file, where that was seen: its own words,
 *     not what another program has made of them
 * @param exit the exit code; 128 + signal number when a signal ended it, as shells count
 * @param output what it printed on both streams, in order, at most the last {@link #OUTPUT_LIMIT}
 *     characters, escape sequences removed
 * @param directory the folder in which it ran
 * @param started when it was started
 * @param took how long it ran
 */
public record CommandResult(
    String line,
    List<DockerCall> calls,
    Map<DockerCall, String> printed,
    int exit,
    String output,
    Path directory,
    Instant started,
    Duration took) {

  /** The most characters of output that are kept. */
  public static final int OUTPUT_LIMIT = 1 << 20;

  public CommandResult {
    calls = List.copyOf(calls);
    printed = Map.copyOf(printed);
  }

  /** A result of which no more is known than its line: its calls are those that stand there. */
  public CommandResult(
      String line, int exit, String output, Path directory, Instant started, Duration took) {
    this(line, DockerCall.in(line), Map.of(), exit, output, directory, started, took);
  }

  /** The same line, of which it is known what calls it made. */
  public CommandResult with(List<DockerCall> calls, Map<DockerCall, String> printed) {
    return new CommandResult(line, calls, printed, exit, output, directory, started, took);
  }

  /** What a call of this line printed, as far as that is known. */
  public String outputOf(DockerCall call) {
    return printed.getOrDefault(call, output);
  }

  /** Whether the command ended with exit code 0. */
  public boolean succeeded() {
    return exit == 0;
  }
}
