package io.drydock.check;

import io.drydock.machine.QuietCommand;
import java.io.IOException;
import java.util.Optional;

/** Runs an author's own hook: {@code sh -c}, in the learner's folder, no longer than the limit. */
final class RunJudge {
  private RunJudge() {}

  static Finding judge(Check.Run check, Evidence evidence) {
    var setting = evidence.setting();
    var limit = setting.limits().run();
    try {
      var ran =
          QuietCommand.of("sh", "-c", check.command())
              .in(setting.directory())
              .with(setting.environment())
              .within(limit)
              .run();
      return ran.exit() == QuietCommand.TOO_SLOW && ran.took().compareTo(limit) >= 0
          ? Finding.unable(
              "The command "
                  + Words.quoted(check.command())
                  + " did not end within "
                  + SlowAnswers.words(limit)
                  + ".",
              "Try it yourself to see what it waits for.")
          : judged(check, ran.exit(), ran.output(), evidence);
    } catch (IOException e) {
      return Finding.unable("The command cannot be run: " + e.getMessage(), "Try `sh -c true`.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Finding.unable("The command was interrupted.", "Try again.");
    }
  }

  private static Finding judged(Check.Run check, int exit, String output, Evidence evidence) {
    var mismatches =
        Expectations.mismatches(
            check.subject(),
            Expectations.withSuccess(check.expect()),
            property -> Expectations.ofCommand(property, exit, output),
            evidence);
    var last = LastWords.of(output);
    return Finding.of(
        mismatches,
        output,
        Optional.of(
            new Cause(
                "run.said",
                Words.quoted(check.command())
                    + " ended with exit code "
                    + exit
                    + LastWords.said(last)
                    + ".",
                "")));
  }
}
