package io.drydock.check;

import io.drydock.check.Verdict.Mismatch;
import io.drydock.docker.EngineException;
import io.drydock.docker.OneOffContainer;
import io.drydock.docker.OneOffContainer.Result;
import java.util.List;
import java.util.Optional;

/** Judges what a container does that is made for it alone. */
final class OneOffJudge {
  private static final long NOT_EXECUTABLE = 126;
  private static final long NOT_FOUND = 127;
  private static final int NO_SUCH = 404;

  private OneOffJudge() {}

  static Finding judge(Check.OneOff check, Evidence evidence) {
    var container = check.container();
    if (evidence.image(container.image()).isEmpty()) {
      return Finding.missing(ImageCauses.missing(container.image(), evidence));
    }
    try {
      return judged(check, evidence.engine().oneOff(container), evidence);
    } catch (EngineException e) {
      if (e.reason() == EngineException.Reason.REFUSED && e.status() == NO_SUCH) {
        return Finding.failed(
            List.of(new Mismatch("exit", "a run of the image", "none: the engine refused it")),
            Optional.of(
                new Cause(
                    "one-off.refused",
                    "The engine made no container of `"
                        + container.image()
                        + "`"
                        + LastWords.said(e.getMessage())
                        + ".",
                    "Look whether the network and the volumes are there.")));
      }
      throw e;
    }
  }

  private static Finding judged(Check.OneOff check, Result result, Evidence evidence) {
    if (result.exit().isEmpty()) {
      return endless(check, result);
    }
    long exit = result.exit().get();
    var mismatches =
        Expectations.mismatches(
            check.subject(),
            Expectations.withSuccess(check.expect()),
            property -> Expectations.ofCommand(property, (int) exit, result.output()),
            evidence);
    return Finding.of(
        mismatches, result.output(), Optional.of(cause(check.container(), exit, result)));
  }

  private static Finding endless(Check.OneOff check, Result result) {
    var limit = SlowAnswers.words(check.container().limit());
    return Finding.failed(
        List.of(new Mismatch("exit", "an end within " + limit, "none: it still ran then")),
        Optional.of(
            new Cause(
                "one-off.endless",
                "A container of `%s` still ran after %s%s."
                    .formatted(
                        check.container().image(),
                        limit,
                        LastWords.said(LastWords.of(result.output()))),
                "Try `docker run --rm "
                    + check.container().image()
                    + "` to see what it waits for.")));
  }

  private static Cause cause(OneOffContainer container, long exit, Result result) {
    var command =
        container.command().isEmpty()
            ? "its own command"
            : Words.quoted(String.join(" ", container.command()));
    if (exit == NOT_FOUND || exit == NOT_EXECUTABLE) {
      return new Cause(
          "one-off.no-such-program",
          "The image `%s` has no program for %s.".formatted(container.image(), command),
          "Look whether the image has what the task needs.");
    }
    if (result.outOfMemory()) {
      return new Cause(
          "one-off.out-of-memory",
          "A container of `%s` was killed: it needed more memory than a check has."
              .formatted(container.image()),
          "Try to make it need less.");
    }
    return new Cause(
        "one-off.said",
        "In a container of `%s`, %s ended with exit code %d%s."
            .formatted(
                container.image(), command, exit, LastWords.said(LastWords.of(result.output()))),
        "");
  }
}
