package io.drydock.check;

import io.drydock.docker.ExecResult;
import java.util.Optional;

/** Judges what a command in a running container says. */
final class ExecJudge {
  private static final int NOT_EXECUTABLE = 126;
  private static final int NOT_FOUND = 127;

  private ExecJudge() {}

  static Finding judge(Check.Exec check, Evidence evidence) {
    return switch (RunningContainer.named(check.container(), check.options(), evidence)) {
      case RunningContainer.Missing(var finding) -> finding;
      case RunningContainer.Found(var container) ->
          judged(check, evidence.exec(container, check.command()), evidence);
    };
  }

  private static Finding judged(Check.Exec check, ExecResult result, Evidence evidence) {
    var mismatches =
        Expectations.mismatches(
            check.subject(),
            Expectations.withSuccess(check.expect()),
            property -> Expectations.ofCommand(property, result.exit(), result.output()),
            evidence);
    return Finding.of(mismatches, result.output(), cause(check, result));
  }

  private static Optional<Cause> cause(Check.Exec check, ExecResult result) {
    var command = Words.quoted(String.join(" ", check.command()));
    if (result.exit() == NOT_FOUND || result.exit() == NOT_EXECUTABLE) {
      return Optional.of(
          new Cause(
              "exec.no-such-program",
              "The container has no program for " + command + ".",
              "Look whether the image has what the task needs."));
    }
    var last = LastWords.of(result.output());
    return Optional.of(
        new Cause(
            "exec.said",
            "In the container, "
                + command
                + " ended with exit code "
                + result.exit()
                + LastWords.said(last)
                + ".",
            ""));
  }
}
