package io.drydock.check;

import java.util.Set;

/**
 * The nearest thing that is true where a check failed.
 *
 * @param id stable, for tests and reports: {@code image.other-tag}
 * @param says one sentence in plain English; names and references stand in backquotes
 * @param help what to try, may be empty
 */
public record Cause(String id, String says, String help) {
  private static final Set<String> REMARKS = Set.of("ran.something-else", "ran.nothing");

  /** Whether it only says what was seen last: true, and by itself no news. */
  public boolean isRemark() {
    return REMARKS.contains(id);
  }

  /** The same for somebody who has just been told what the error of this command means. */
  public Cause afterExplanationOf(String line) {
    return FailedCommands.isEndOf(line, says)
        ? new Cause(
            id,
            "The command failed, as said above.",
            help.equals(FailedCommands.MEND_IT) ? "" : help)
        : this;
  }
}
