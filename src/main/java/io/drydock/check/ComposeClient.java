package io.drydock.check;

import io.drydock.machine.QuietCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks Compose about a file: as a part of the client, {@code docker compose}, or as the program of
 * its own that it was.
 */
final class ComposeClient {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final List<List<String>> PROGRAMS =
      List.of(List.of("docker", "compose"), List.of("docker-compose"));

  /** What Compose said. */
  sealed interface Answer {}

  record Said(String text) implements Answer {}

  /**
   * It does not take the file.
   *
   * @param why its last words
   */
  record Refused(String why) implements Answer {}

  /** There is no Compose here. */
  record Missing() implements Answer {}

  /**
   * What is asked about.
   *
   * @param files none where Compose is to find them in the folder
   * @param project where the file's own name or its folder's is not meant
   */
  record Question(Path folder, List<String> files, Optional<String> project, List<String> words) {}

  private ComposeClient() {}

  static Answer ask(Question question, Map<String, String> environment) {
    for (var program : PROGRAMS) {
      if (isThere(program, question.folder(), environment)) {
        return answer(program, question, environment);
      }
    }
    return new Missing();
  }

  private static boolean isThere(
      List<String> program, Path folder, Map<String, String> environment) {
    var words = new ArrayList<>(program);
    words.add("version");
    return run(words, folder, environment).filter(QuietCommand.Result::succeeded).isPresent();
  }

  private static Answer answer(
      List<String> program, Question question, Map<String, String> environment) {
    var words = new ArrayList<>(program);
    question.files().forEach(file -> words.addAll(List.of("--file", file)));
    question.project().ifPresent(name -> words.addAll(List.of("--project-name", name)));
    words.addAll(question.words());
    var all = run(words, question.folder(), environment);
    if (all.isPresent() && all.get().exit() == QuietCommand.TOO_SLOW) {
      throw new TooSlow(
          "Compose did not answer within " + SlowAnswers.words(PATIENCE) + ".",
          "Try `docker compose config` yourself.",
          null);
    }
    return all.filter(QuietCommand.Result::succeeded).isPresent()
        ? new Said(withoutWarnings(all.get().output()))
        : new Refused(all.map(a -> LastWords.of(a.output())).orElse(""));
  }

  /** Both streams are kept as one, for the sake of its errors; its warnings are no part of it. */
  private static String withoutWarnings(String output) {
    return output
        .lines()
        .filter(line -> !line.startsWith("time=") && !line.startsWith("WARN"))
        .reduce("", (text, line) -> text + line + "\n");
  }

  private static Optional<QuietCommand.Result> run(
      List<String> words, Path folder, Map<String, String> environment) {
    try {
      return Optional.of(
          QuietCommand.of(words).in(folder).with(environment).within(PATIENCE).run());
    } catch (IOException _) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
