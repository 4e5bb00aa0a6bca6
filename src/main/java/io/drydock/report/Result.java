package io.drydock.report;

import io.drydock.check.Cause;
import io.drydock.check.Verdict;
import io.drydock.check.Verdict.Mismatch;
import java.util.List;
import java.util.Optional;

/**
 * One line of a report: what was looked at, and what was found.
 *
 * @param suite to which it belongs, such as a file or a lesson
 * @param message why it is not PASSED; empty where it is
 * @param help what to try, may be empty
 */
public record Result(
    String suite,
    String name,
    State state,
    List<Mismatch> mismatches,
    Optional<Cause> cause,
    String message,
    String help) {

  /** How it ended. */
  public enum State {
    PASSED,
    FAILED,
    /** It could not be looked at. */
    UNABLE,
    SKIPPED
  }

  /** A result that passed. */
  public static Result passed(String suite, String name) {
    return new Result(suite, name, State.PASSED, List.of(), Optional.empty(), "", "");
  }

  /** A result with a message. */
  public static Result of(String suite, String name, State state, String message, String help) {
    return new Result(suite, name, state, List.of(), Optional.empty(), message, help);
  }

  /** A verdict as a line of a report. */
  public static Result of(String suite, Verdict verdict) {
    return switch (verdict.outcome()) {
      case Verdict.Passed _ -> passed(suite, verdict.title());
      case Verdict.Failed(var mismatches, var cause) ->
          new Result(
              suite,
              verdict.title(),
              State.FAILED,
              mismatches,
              cause,
              cause.map(Cause::says).orElseGet(() -> said(mismatches.getFirst())),
              cause.map(Cause::help).orElse(""));
      case Verdict.Unable(var what, var help) ->
          of(suite, verdict.title(), State.UNABLE, what, help);
      case Verdict.Skipped(var reason) -> of(suite, verdict.title(), State.SKIPPED, reason, "");
    };
  }

  private static String said(Mismatch mismatch) {
    return mismatch.property()
        + ": expected "
        + mismatch.expected()
        + ", found "
        + mismatch.actual();
  }
}
