package io.drydock.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The command lines that are typed most, understood without an option parser: reading the
 * annotations of commands takes longer than what these do. The parser gives the same for each.
 */
final class PlainCommands {
  /** As the option parser prints it; a test compares the two. */
  static final String HELP =
      """
      Usage: drydock [-hV] [--debug] [COMMAND]
      A Docker tutor in your own terminal.
            --debug     Print stack traces of errors.
        -h, --help      Show this help message and exit.
        -V, --version   Print version information and exit.
      Commands:
        learn          Open a lesson, or go on where you left.
        course         Add, list, update and remove courses from other folders and
                         from git.
        check-lessons  Find all problems in a lesson or a course.
        new            Write the first version of a lesson, or of a course.
        preview        Show a lesson as the tutor would, with its hints, solutions
                         and answers.
        check          Judge a YAML file of checks against an engine.
        assignment     Begin an assignment, and pack it to hand it in.
        grade          Grade hand-ins of an assignment.
        practice       Start, stop and look at the practice engine: a private Docker
                         engine for lessons.
        doctor         Tell what Drydock finds on this machine, what is missing, and
                         what to type.

      Without a command, the course opens where you left it.
      """;

  private PlainCommands() {}

  /** What the arguments stand for; empty where the option parser is to read them. */
  static Optional<Callable<Integer>> of(Surroundings surroundings, String... arguments) {
    var words = List.of(arguments);
    if (words.isEmpty() || words.equals(List.of("learn"))) {
      return Optional.of(() -> LearnCommand.runPlain(surroundings, Optional.empty()));
    }
    if (words.equals(List.of("--version")) || words.equals(List.of("-V"))) {
      return Optional.of(() -> print(surroundings, DrydockCommand.VERSION + "\n"));
    }
    if (words.equals(List.of("--help")) || words.equals(List.of("-h"))) {
      return Optional.of(() -> print(surroundings, HELP));
    }
    if (words.equals(List.of("practice", "status"))) {
      return Optional.of(() -> new PracticeCommand(surroundings).status());
    }
    if (words.size() != 2 || words.getLast().startsWith("-")) {
      return Optional.empty();
    }
    return switch (words.getFirst()) {
      case "learn" ->
          Optional.of(() -> LearnCommand.runPlain(surroundings, Optional.of(words.getLast())));
      case "check" ->
          Optional.of(() -> CheckCommand.runPlain(surroundings, Path.of(words.getLast())));
      default -> Optional.empty();
    };
  }

  private static int print(Surroundings surroundings, String text) {
    surroundings.out().print(text);
    return ExitCode.OK;
  }
}
