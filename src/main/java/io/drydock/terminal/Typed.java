package io.drydock.terminal;

import io.drydock.check.Matching;
import io.drydock.docker.CompleteCommand;
import io.drydock.docker.OpenCommand;
import io.drydock.lesson.Question;
import io.drydock.lesson.Step;
import io.drydock.session.Session;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a line at the prompt is meant as. */
public sealed interface Typed {

  /** Nothing but Enter. */
  record Empty() implements Typed {}

  /** One of the tutor's words. */
  record Word(TutorWord word, String rest) implements Typed {}

  /** A line for the learner's shell. */
  record Command(String line) implements Typed {}

  /** An answer to the question on the screen. */
  record Answer(String text, boolean matches) implements Typed {}

  /** A command that is the right answer as well: it runs, then it counts. */
  record CommandAndAnswer(String line) implements Typed {}

  /** How the path of a program begins; an image reference has slashes, too. */
  Set<String> PATHS = Set.of("/", "./", "../", "~");

  /** What shells know without a program of that name. */
  Set<String> SHELL_WORDS =
      Set.of(
          "cd",
          "export",
          "unset",
          "set",
          "alias",
          "unalias",
          "source",
          ".",
          "command",
          "builtin",
          "eval",
          "exec",
          "for",
          "while",
          "until",
          "if",
          "case",
          "function",
          "time",
          "type",
          "umask",
          "read",
          "pushd",
          "popd",
          "dirs",
          "history",
          "jobs",
          "wait",
          "trap",
          "shopt",
          "ulimit",
          "hash",
          "declare",
          "local",
          "let",
          "begin");

  /**
   * Sorts a line. Tutor words come first; a backslash before the first word makes it a program, a
   * colon makes it the tutor's. At an open question, what does not start like a command is the
   * answer.
   */
  static Typed of(String line, Session session, Predicate<String> isProgram) {
    var text = stripped(line);
    if (text.isEmpty()) {
      return new Empty();
    }
    if (text.startsWith("\\") && text.length() > 1) {
      return new Command(text.substring(1));
    }
    var first = firstWord(text);
    var rest = text.substring(first.length()).strip();
    if (first.startsWith(":") && TutorWord.of(first.substring(1)).isPresent()) {
      return new Word(TutorWord.of(first.substring(1)).get(), rest);
    }
    var word = TutorWord.of(first);
    boolean takesRest = rest.isEmpty() || word.isPresent() && !word.get().arguments().isEmpty();
    if (word.isPresent() && (takesRest || !isProgram.test(first))) {
      return new Word(word.get(), rest);
    }
    return session.current().orElse(null) instanceof Step.Quiz quiz
            && !session.state(quiz.id()).passed()
        ? atQuestion(text, first, quiz.question(), isProgram)
        : new Command(text);
  }

  /**
   * What is still to come before this can be carried out; empty where it is whole.
   *
   * @param shell the learner's
   */
  default Optional<OpenCommand> missing(String shell) {
    return switch (this) {
      case Command(var line) -> CompleteCommand.missing(line, shell);
      case CommandAndAnswer(var line) -> CompleteCommand.missing(line, shell);
      case Empty _, Word _, Answer _ -> Optional.empty();
    };
  }

  /** Of several lines the last one is part of the command, and so is a space behind a backslash. */
  private static String stripped(String line) {
    var text = line.stripLeading();
    var end = text.strip();
    return text.indexOf('\n') >= 0 && !end.isEmpty() || end.endsWith("\\") ? text : end;
  }

  private static Typed atQuestion(
      String text, String first, Question question, Predicate<String> isProgram) {
    boolean matches =
        question instanceof Question.TypedAnswer typed && Matching.test(typed.matcher(), text);
    if (matches) {
      return first.equals("docker") ? new CommandAndAnswer(text) : new Answer(text, true);
    }
    boolean looksLikeCommand =
        first.equals("docker")
            || PATHS.stream().anyMatch(first::startsWith)
            || first.contains("=")
            || SHELL_WORDS.contains(first)
            || isProgram.test(first);
    return looksLikeCommand ? new Command(text) : new Answer(text, false);
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }
}
