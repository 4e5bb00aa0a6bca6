package io.drydock.cli;

import io.drydock.words.ExplainedException;

/** An error that a person can mend: printed as it stands, without a stack trace, exit code 2. */
public final class UserError extends ExplainedException {
  private static final long serialVersionUID = 1L;

  /** What failed, and a sentence that starts with "Try". */
  public UserError(String message, String help) {
    super(message, help);
  }
}
