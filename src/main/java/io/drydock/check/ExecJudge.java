package io.drydock.check;

import io.drydock.check.Verdict.Mismatch;
import io.drydock.docker.ContainerSummary;
import io.drydock.docker.ExecResult;
import java.util.List;
import java.util.Optional;

/** Judges what a command in a running container says. */
final class ExecJudge {
  private static final int NOT_EXECUTABLE = 126;
  private static final int NOT_FOUND = 127;

  private ExecJudge() {}

  static Finding judge(Check.Exec check, Evidence evidence) {
    var found = find(check.container(), evidence);
    if (found.isEmpty()) {
      var asContainer =
          new Check.Container(
              Optional.of(check.container()),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              check.options());
      return Finding.missing(MissingContainer.cause(asContainer, evidence));
    }
    var container = found.get();
    if (!container.running()) {
      return Finding.failed(
          List.of(new Mismatch("state", "`running`", Words.quoted(container.state()))),
          evidence.details(container).flatMap(d -> ContainerCauses.ended(d, container, evidence)));
    }
    var result = evidence.exec(container, check.command());
    var mismatches =
        Expectations.mismatches(
            Expectations.withSuccess(check.expect()),
            property -> Expectations.ofCommand(property, result.exit(), result.output()),
            evidence);
    return Finding.of(mismatches, result.output(), cause(check, result));
  }

  private static Optional<ContainerSummary> find(String nameOrId, Evidence evidence) {
    var all = evidence.containers();
    return all.stream()
        .filter(c -> c.name().equals(nameOrId))
        .findFirst()
        .or(() -> all.stream().filter(c -> c.id().startsWith(nameOrId)).findFirst());
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
    var last = FailedCommands.lastLine(result.output());
    return Optional.of(
        new Cause(
            "exec.said",
            "In the container, "
                + command
                + " ended with exit code "
                + result.exit()
                + FailedCommands.said(last)
                + ".",
            ""));
  }
}
