package io.drydock.check;

import io.drydock.check.Verdict.Mismatch;
import io.drydock.docker.CommandResult;
import io.drydock.docker.DockerCall;
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
    var wanted = WantedCommand.of(check.command(), evidence.client());
    Finding newest = null;
    for (var ran : evidence.ranSince(since)) {
      var done = wanted.in(ran, evidence);
      if (done.isPresent()) {
        var how = done.get();
        var mismatches =
            Expectations.mismatches(
                check.subject(),
                expect,
                name -> Expectations.ofCommand(name, how.exit(), how.output()),
                evidence);
        if (mismatches.isEmpty()) {
          return Finding.passed(how.output());
        }
        newest =
            newest == null
                ? Finding.failed(mismatches, ended(check, wanted, ran, mismatches))
                : newest;
      }
    }
    return newest != null
        ? newest
        : Finding.failed(
            List.of(new Mismatch("ran", Words.quoted(check.command()), "not yet")),
            near(check, wanted, evidence));
  }

  private static Optional<Cause> ended(
      Check.Ran check, WantedCommand wanted, CommandResult ran, List<Mismatch> mismatches) {
    var call =
        wanted
            .call()
            .flatMap(
                one ->
                    ran.calls().stream()
                        .filter(made -> made.command().equals(one.command()) || made.covers(one))
                        .findFirst());
    boolean exit = mismatches.stream().anyMatch(m -> m.property().equals("exit"));
    return exit
        ? Optional.of(Slips.in(ran).orElseGet(() -> failed(ran, "")))
        : Optional.of(OutputCauses.of(ran, call, check, mismatches));
  }

  private static Cause otherArguments(
      Check.Ran check, Optional<DockerCall> wanted, CommandResult ran) {
    var asks = "the task asks for " + Words.quoted(check.command()) + ".";
    var difference =
        wanted.flatMap(
            call ->
                ran.calls().stream()
                    .filter(made -> made.command().equals(call.command()))
                    .flatMap(made -> CallDifference.between(made, call).stream())
                    .findFirst());
    var slip = Slips.in(ran);
    if (slip.isPresent()) {
      return slip.get();
    }
    boolean tells =
        ran.succeeded() || difference.filter(d -> d.startsWith("the option stands")).isPresent();
    if (difference.isPresent() && tells) {
      return new Cause(
          "ran.other-arguments",
          "You ran " + Words.quoted(ran.line()) + ": " + difference.get() + ".",
          "Compare: " + asks);
    }
    return ran.succeeded()
        ? new Cause(
            "ran.other-arguments",
            "You ran " + Words.quoted(ran.line()) + "; " + asks,
            "Look at the arguments.")
        : failed(ran, "Look at the arguments: " + asks);
  }

  private static Cause failed(CommandResult ran, String help) {
    return new Cause(
        "ran.failed", FailedCommands.ended(ran), help, new Cause.CommandEnded(ran.line(), false));
  }

  /** Who reads the help of the very command is on the way, and nothing is wrong. */
  private static boolean asksForHelp(CommandResult ran, DockerCall wanted) {
    return ran.calls().stream()
        .anyMatch(
            call -> call.command().equals(wanted.command()) && call.flags().containsKey("help"));
  }

  private static Optional<Cause> near(Check.Ran check, WantedCommand wanted, Evidence evidence) {
    if (wanted.call().isPresent()) {
      var call = wanted.call().get();
      var similar =
          evidence.ranSince(Since.TASK).stream()
              .filter(ran -> ran.calls().stream().anyMatch(c -> c.command().equals(call.command())))
              .findFirst();
      if (similar.filter(ran -> asksForHelp(ran, call)).isPresent()) {
        return Optional.empty();
      }
      if (similar.isPresent()) {
        return Optional.of(otherArguments(check, wanted.call(), similar.get()));
      }
    }
    return mistyped(check, evidence)
        .or(() -> before(wanted, evidence))
        .or(() -> Optional.of(last(check, evidence, wanted.call())));
  }

  /** Of what went wrong, the line that came nearest. */
  private static Optional<Cause> mistyped(Check.Ran check, Evidence evidence) {
    var wrong = evidence.ranSince(Since.TASK).stream().filter(ran -> !ran.succeeded()).toList();
    var nearest = Nearest.of(check.command(), wrong.stream().map(CommandResult::line).toList());
    return wrong.stream()
        .filter(ran -> nearest.filter(ran.line()::equals).isPresent())
        .findFirst()
        .map(ran -> otherArguments(check, Optional.empty(), ran));
  }

  private static Optional<Cause> before(WantedCommand wanted, Evidence evidence) {
    return evidence.ranSince(Since.EVER).stream()
        .filter(ran -> wanted.in(ran, evidence).isPresent())
        .findFirst()
        .map(
            _ ->
                new Cause(
                    "ran.before",
                    "You ran it before this task began.",
                    "Try it once more: what it shows matters now.",
                    new Cause.AtPrompt(false)));
  }

  /** Where a Docker command is asked for, those of the shell are not what went wrong. */
  private static Cause last(Check.Ran check, Evidence evidence, Optional<DockerCall> wanted) {
    boolean docker = wanted.isPresent();
    var ran = evidence.ranSince(Since.TASK);
    if (ran.isEmpty()) {
      return new Cause(
          "ran.nothing",
          "Nothing was typed here since the task began.",
          "Type it at this prompt: commands in other windows are not seen.",
          new Cause.AtPrompt(true));
    }
    var last = ran.getFirst();
    var nearer = ran.stream().filter(r -> docker && !r.calls().isEmpty()).findFirst().orElse(last);
    var purpose = purpose(check, nearer, wanted).or(() -> Slips.in(nearer));
    if (purpose.isPresent()) {
      return purpose.get();
    }
    var what = nearer.equals(last) ? "The last command" : "The last Docker command";
    return new Cause(
        "ran.something-else",
        what
            + " here was "
            + Words.quoted(nearer.line())
            + (nearer.succeeded()
                ? "."
                : ", and it failed" + LastWords.said(LastWords.of(nearer.output())) + "."),
        "",
        new Cause.AtPrompt(true));
  }

  /** What another command than the wanted one is for. */
  private static Optional<Cause> purpose(
      Check.Ran check, CommandResult ran, Optional<DockerCall> wanted) {
    if (ran.calls().isEmpty()) {
      var program = ran.line().strip().split("\\s+", 2)[0];
      return CommandPurpose.ofProgram(program)
          .filter(_ -> !check.command().startsWith(program))
          .map(does -> instead("`" + program + "`", does, check, wanted));
    }
    var last = ran.calls().getLast();
    if (last.flags().containsKey("help") && !ran.succeeded()) {
      return Optional.empty();
    }
    if (ran.line().strip().matches("docker (-v|--version)")) {
      return Optional.of(
          instead("`docker --version`", "shows the version of the client alone", check, wanted));
    }
    // Of several commands in a line another one may have failed.
    return ran.succeeded() || ShellWords.commands(ran.line()).size() > 1
        ? CommandPurpose.of(last)
            .map(does -> instead("`docker " + last.name() + "`", does, check, wanted))
        : Optional.empty();
  }

  private static Cause instead(
      String what, String does, Check.Ran check, Optional<DockerCall> wanted) {
    return new Cause(
        "ran.instead",
        what + " " + does + "; the task asks for " + Words.quoted(check.command()) + ".",
        wanted.flatMap(CommandPurpose::of).map(is -> "That one " + is + ".").orElse(""),
        new Cause.AtPrompt(true));
  }
}
