package io.drydock.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a check found.
 *
 * @param title the check in words: "image `nginx:testing`"
 * @param saved values that the check keeps for later steps, by variable name
 */
public record Verdict(Check check, String title, Outcome outcome, Map<String, String> saved) {

  /** PASSED, FAILED, UNABLE or SKIPPED. */
  public sealed interface Outcome {}

  /** What was expected is so. */
  public record Passed() implements Outcome {}

  /**
   * Something else is so.
   *
   * @param mismatches at least one; in the order of the expectations
   * @param cause the nearest thing that is true
   */
  public record Failed(List<Mismatch> mismatches, Optional<Cause> cause) implements Outcome {}

  /**
   * It could not be looked at, which is never the learner's fault.
   *
   * @param what could not be asked, and why
   * @param help what to try
   */
  public record Unable(String what, String help) implements Outcome {}

  /**
   * It was not looked at, because it needs a value that another check keeps and has not found yet.
   *
   * @param reason one sentence
   */
  public record Skipped(String reason) implements Outcome {}

  /** Expected and actual for one property, in words. */
  public record Mismatch(String property, String expected, String actual) {}

  /** The same for somebody who has no prompt: without a cause that makes sense only there. */
  public Verdict withoutPrompt() {
    return outcome instanceof Failed(var mismatches, var cause)
        ? new Verdict(
            check, title, new Failed(mismatches, cause.filter(each -> !each.isForPrompt())), saved)
        : this;
  }

  /** Whether it was not found out: UNABLE or SKIPPED. */
  public boolean undecided() {
    return outcome instanceof Unable || outcome instanceof Skipped;
  }

  public boolean passed() {
    return outcome instanceof Passed;
  }
}
