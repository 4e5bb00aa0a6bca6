package io.drydock.terminal;

import io.drydock.docker.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Asks the Docker client itself what may come next: {@code docker __complete}. */
final class DockerCompletion {
  private static final long ANSWER_MS = 700;
  private static final int MOST_BYTES = 256 << 10;

  /** Bits of the last line, which starts with a colon: an error, file names wanted. */
  private static final int ERROR = 1;

  private static final int NO_FILES = 4;

  /**
   * What may come next.
   *
   * @param words each with its description, which may be empty
   * @param files whether file names fit as well
   */
  record Proposals(List<Word> words, boolean files) {
    static final Proposals NONE = new Proposals(List.of(), true);
  }

  /** One proposal. */
  record Word(String text, String description) {}

  private DockerCompletion() {}

  /**
   * Proposals for the last of these words, which may be empty; the first word after "docker" comes
   * first.
   */
  static Proposals ask(List<String> words, Path directory, Map<String, String> environment) {
    var docker = Programs.on(environment).find("docker");
    if (docker.isEmpty()) {
      return Proposals.NONE;
    }
    var command = new ArrayList<String>();
    command.add(docker.get().toString());
    command.add("__complete");
    command.addAll(words);
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    try {
      var process = builder.start();
      // A client that hangs must not hang the Tab key: the reader ends when the process does.
      var killer = Thread.ofVirtual().start(() -> endAfter(process));
      var answer =
          new String(process.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      killer.interrupt();
      process.destroy();
      return parse(answer);
    } catch (IOException _) {
      return Proposals.NONE;
    }
  }

  private static void endAfter(Process process) {
    try {
      if (!process.waitFor(ANSWER_MS, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      // The answer is complete.
    }
  }

  static Proposals parse(String answer) {
    var words = new ArrayList<Word>();
    int directive = 0;
    for (var line : answer.split("\n")) {
      if (line.startsWith(":") && line.substring(1).matches("[0-9]{1,4}")) {
        directive = Integer.parseInt(line.substring(1));
      } else if (!line.isBlank() && !line.startsWith("_activeHelp_") && !line.contains("<none>")) {
        int tab = line.indexOf('\t');
        words.add(
            tab < 0
                ? new Word(line, "")
                : new Word(line.substring(0, tab), line.substring(tab + 1)));
      }
    }
    return (directive & ERROR) != 0
        ? Proposals.NONE
        : new Proposals(List.copyOf(words), (directive & NO_FILES) == 0);
  }
}
