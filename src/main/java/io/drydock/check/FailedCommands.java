package io.drydock.check;

import io.drydock.docker.CommandResult;
import io.drydock.docker.DockerCommandLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the learner's own commands tell about a thing that is not there. */
final class FailedCommands {
  static final String MEND_IT = "Try to mend what it says, then run it again.";

  private static final String ENDED = " ended with exit code ";
  private static final int LONG = 160;
  private static final List<String> POINTERS =
      List.of("See 'docker", "Run 'docker", "Usage:  docker");

  /** What people do so that a command that was refused will work. */
  private static final Set<String> MENDING =
      Set.of(
          "login",
          "image pull",
          "image tag",
          "image build",
          "buildx build",
          "container commit",
          "container rename",
          "container rm",
          "container stop",
          "container kill",
          "network create",
          "network rm",
          "volume create",
          "volume rm");

  private FailedCommands() {}

  /** The newest Docker command since the task began that failed and that fits; said as a cause. */
  static Optional<Cause> last(Evidence evidence, String id, Predicate<DockerCommandLine> fits) {
    var later = Optional.<CommandResult>empty();
    for (var ran : evidence.ranSince(Since.TASK)) {
      var calls = DockerCommandLine.in(ran.line());
      if (calls.stream().anyMatch(fits)) {
        return ran.succeeded() ? Optional.empty() : Optional.of(cause(id, ran, later));
      }
      if (later.isEmpty() && ran.succeeded() && calls.stream().anyMatch(FailedCommands::mends)) {
        later = Optional.of(ran);
      }
    }
    return Optional.empty();
  }

  private static boolean mends(DockerCommandLine call) {
    return MENDING.contains(String.join(" ", call.command()));
  }

  private static Cause cause(String id, CommandResult ran, Optional<CommandResult> later) {
    var help =
        later
            .map(
                mend ->
                    "That was before "
                        + Words.quoted(withoutPassword(mend.line()))
                        + ". Try it once more.")
            .orElse(MEND_IT);
    return new Cause(id, ended(ran), help);
  }

  /** The command, its exit code and its last words, as a sentence. */
  static String ended(CommandResult ran) {
    var said = said(lastLine(ran.output()));
    return Words.quoted(withoutPassword(ran.line()))
        + ENDED
        + ran.exit()
        + said
        + (said.endsWith("…") ? "" : ".");
  }

  /** Whether a sentence tells how this command ended. */
  static boolean isEndOf(String line, String says) {
    return says.startsWith(Words.quoted(withoutPassword(line)) + ENDED);
  }

  private static String withoutPassword(String line) {
    return line.replaceAll("(docker login.*\\s(-p|--password)[ =]?)\\S+", "$1…");
  }

  /** ": " and the text without its full stop, or as many of its words as there is room for. */
  static String said(String line) {
    if (line.isEmpty()) {
      return "";
    }
    var text = Words.shortened(specific(line));
    return ": "
        + (text.endsWith("…") ? text.replaceAll("\\s\\S*…$", " …") : text.replaceAll("[.]+$", ""));
  }

  /** A daemon's message goes from the general to the particular: of a long one the end is kept. */
  static String specific(String line) {
    var rest = line;
    while (rest.length() > LONG && rest.contains(": ")) {
      rest = rest.substring(rest.indexOf(": ") + 2);
    }
    return rest;
  }

  /** The last line that says something; Docker's pointers to its help do not. */
  static String lastLine(String output) {
    return output
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && POINTERS.stream().noneMatch(line::startsWith))
        .reduce((_, second) -> second)
        .orElse("");
  }

  /** Whether a call's command is one of these. */
  static boolean is(DockerCommandLine call, String... commands) {
    return List.of(commands).contains(String.join(" ", call.command()));
  }
}
