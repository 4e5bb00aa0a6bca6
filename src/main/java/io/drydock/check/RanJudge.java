package io.drydock.check;

import io.drydock.check.Verdict.Mismatch;
import io.drydock.docker.CommandResult;
import io.drydock.docker.DockerCommandLine;
import io.drydock.docker.ShellWords;
import io.drydock.words.Nearest;
import java.util.List;
import java.util.Optional;

/** Judges which commands were run from the tutor's prompt. */
final class RanJudge {
  private RanJudge() {}

  static Finding judge(Check.Ran check, Evidence evidence) {
    var since = check.options().since().orElse(Since.TASK);
    var expect = Expectations.withSuccess(check.expect());
    Finding newest = null;
    for (var ran : evidence.ranSince(since)) {
      if (covers(check.command(), ran.line())) {
        var mismatches =
            Expectations.mismatches(
                expect, name -> Expectations.ofCommand(name, ran.exit(), ran.output()), evidence);
        if (mismatches.isEmpty()) {
          return Finding.passed(ran.output());
        }
        newest = newest == null ? Finding.failed(mismatches, ended(ran, mismatches)) : newest;
      }
    }
    return newest != null
        ? newest
        : Finding.failed(
            List.of(new Mismatch("ran", Words.quoted(check.command()), "not yet")),
            near(check, evidence));
  }

  private static boolean covers(String pattern, String line) {
    var wanted = DockerCommandLine.in(pattern);
    if (!wanted.isEmpty()) {
      return DockerCommandLine.in(line).stream().anyMatch(call -> call.covers(wanted.getFirst()));
    }
    var words = ShellWords.commands(pattern);
    return !words.isEmpty()
        && ShellWords.commands(line).stream()
            .anyMatch(
                ran ->
                    ran.getFirst().equals(words.getFirst().getFirst())
                        && ran.containsAll(words.getFirst()));
  }

  private static Optional<Cause> ended(CommandResult ran, List<Mismatch> mismatches) {
    boolean exit = mismatches.stream().anyMatch(m -> m.property().equals("exit"));
    return exit
        ? Optional.of(new Cause("ran.failed", FailedCommands.ended(ran), ""))
        : Optional.of(
            new Cause(
                "ran.other-output",
                Words.quoted(ran.line()) + " ran, but printed something else.",
                "Look at what it printed."));
  }

  private static Cause otherArguments(Check.Ran check, CommandResult ran) {
    var asks = "the task asks for " + Words.quoted(check.command()) + ".";
    return ran.succeeded()
        ? new Cause(
            "ran.other-arguments",
            "You ran " + Words.quoted(ran.line()) + "; " + asks,
            "Look at the arguments.")
        : new Cause("ran.failed", FailedCommands.ended(ran), "Look at the arguments: " + asks);
  }

  /** Who reads the help of the very command is on the way, and nothing is wrong. */
  private static boolean asksForHelp(CommandResult ran, DockerCommandLine wanted) {
    return DockerCommandLine.in(ran.line()).stream()
        .anyMatch(
            call -> call.command().equals(wanted.command()) && call.flags().containsKey("help"));
  }

  private static Optional<Cause> near(Check.Ran check, Evidence evidence) {
    var wanted = DockerCommandLine.in(check.command());
    if (!wanted.isEmpty()) {
      var command = wanted.getFirst().command();
      var similar =
          evidence.ranSince(Since.TASK).stream()
              .filter(
                  ran ->
                      DockerCommandLine.in(ran.line()).stream()
                          .anyMatch(c -> c.command().equals(command)))
              .findFirst();
      if (similar.filter(ran -> asksForHelp(ran, wanted.getFirst())).isPresent()) {
        return Optional.empty();
      }
      if (similar.isPresent()) {
        return Optional.of(otherArguments(check, similar.get()));
      }
    }
    return mistyped(check, evidence)
        .or(() -> before(check, evidence))
        .or(() -> Optional.of(last(evidence, !wanted.isEmpty())));
  }

  /** Of what went wrong, the line that came nearest. */
  private static Optional<Cause> mistyped(Check.Ran check, Evidence evidence) {
    var wrong = evidence.ranSince(Since.TASK).stream().filter(ran -> !ran.succeeded()).toList();
    var nearest = Nearest.of(check.command(), wrong.stream().map(CommandResult::line).toList());
    return wrong.stream()
        .filter(ran -> nearest.filter(ran.line()::equals).isPresent())
        .findFirst()
        .map(ran -> otherArguments(check, ran));
  }

  private static Optional<Cause> before(Check.Ran check, Evidence evidence) {
    return evidence.ranSince(Since.EVER).stream()
        .filter(ran -> covers(check.command(), ran.line()))
        .findFirst()
        .map(
            _ ->
                new Cause(
                    "ran.before",
                    "You ran it before this task began.",
                    "Try it once more: what it shows matters now."));
  }

  /** Where a Docker command is asked for, those of the shell are not what went wrong. */
  private static Cause last(Evidence evidence, boolean docker) {
    var ran = evidence.ranSince(Since.TASK);
    if (ran.isEmpty()) {
      return new Cause(
          "ran.nothing",
          "Nothing was typed here since the task began.",
          "Type it at this prompt: commands in other windows are not seen.");
    }
    var last = ran.getFirst();
    var nearer =
        ran.stream()
            .filter(r -> docker && !DockerCommandLine.in(r.line()).isEmpty())
            .findFirst()
            .orElse(last);
    var what = nearer.equals(last) ? "The last command" : "The last Docker command";
    return new Cause(
        "ran.something-else", what + " here was " + Words.quoted(nearer.line()) + ".", "");
  }
}
