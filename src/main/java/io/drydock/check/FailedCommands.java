package io.drydock.check;

import io.drydock.docker.CommandResult;
import io.drydock.docker.DockerCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the learner's own commands tell about a thing that is not there. */
final class FailedCommands {
  static final String MEND_IT = "Try to mend what it says, then run it again.";

  /**
   * What makes a command work that was refused.
   *
   * @param refusal found in what it printed
   * @param commands any of these, where it worked, has taken the reason away
   */
  private record Mend(Pattern refusal, Set<String> commands) {}

  private static final List<Mend> MENDS =
      List.of(
          new Mend(
              Pattern.compile("no basic auth credentials|denied|unauthorized"), Set.of("login")),
          new Mend(
              Pattern.compile("(?i)no such image|tag does not exist|does not exist locally"),
              Set.of("image tag", "image pull", "image build", "container commit")),
          new Mend(
              Pattern.compile("already in use|already allocated"),
              Set.of(
                  "container rm",
                  "container rename",
                  "container stop",
                  "container kill",
                  "container prune")));

  private FailedCommands() {}

  /** The newest Docker command since the task began that failed and that fits; said as a cause. */
  static Optional<Cause> last(Evidence evidence, String id, Predicate<DockerCall> fits) {
    var later = new ArrayList<CommandResult>();
    for (var ran : evidence.ranSince(Since.TASK)) {
      var calls = ran.calls();
      if (calls.stream().anyMatch(fits)) {
        return ran.succeeded() ? Optional.empty() : Optional.of(cause(id, ran, later));
      }
      later.add(ran);
    }
    return Optional.empty();
  }

  /** What was done later, newest first, may have taken the reason away. */
  private static Cause cause(String id, CommandResult ran, List<CommandResult> later) {
    var mended =
        later.stream()
            .filter(CommandResult::succeeded)
            .filter(other -> mends(ran, other))
            .reduce((_, earliest) -> earliest)
            .map(
                mend ->
                    "That was before "
                        + Words.quoted(withoutPassword(mend.line()))
                        + ". Try it once more.");
    var slip = Slips.in(ran);
    if (slip.isPresent() && mended.isEmpty()) {
      return slip.get();
    }
    return new Cause(
        id,
        ended(ran),
        mended.orElse(MEND_IT),
        new Cause.CommandEnded(ran.line(), mended.isEmpty()));
  }

  private static boolean mends(CommandResult refused, CommandResult later) {
    var calls = later.calls();
    return MENDS.stream()
        .filter(mend -> mend.refusal().matcher(refused.output()).find())
        .anyMatch(mend -> calls.stream().anyMatch(call -> mend.commands().contains(call.name())));
  }

  /** The command, its exit code and its last words, as a sentence. */
  static String ended(CommandResult ran) {
    var said = LastWords.said(LastWords.of(ran.output()));
    return Words.quoted(withoutPassword(ran.line()))
        + " ended with exit code "
        + ran.exit()
        + said
        + (said.endsWith("…") ? "" : ".");
  }

  private static String withoutPassword(String line) {
    return line.replaceAll("(docker login.*\\s(-p|--password)[ =]?)\\S+", "$1…");
  }

  /** Whether a call's command is one of these. */
  static boolean is(DockerCall call, String... commands) {
    return List.of(commands).contains(call.name());
  }
}
