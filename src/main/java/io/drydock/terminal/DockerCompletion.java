package io.drydock.terminal;

import io.drydock.machine.Programs;
import io.drydock.machine.QuietCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks the Docker client itself what may come next: {@code docker __complete}. */
final class DockerCompletion {
  private static final Duration ANSWER = Duration.ofMillis(700);

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
    try {
      // A client that hangs must not hang the Tab key.
      var answer =
          QuietCommand.of(command)
              .in(directory)
              .withOnly(environment)
              .withoutErrors()
              .within(ANSWER)
              .run();
      return parse(answer.output());
    } catch (IOException _) {
      return Proposals.NONE;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Proposals.NONE;
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
