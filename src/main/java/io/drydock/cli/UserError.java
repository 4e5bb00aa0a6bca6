package io.drydock.cli;

/** An error that a person can mend: printed as it stands, without a stack trace, exit code 2. */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String help;

  /**
   * An error in three parts.
   *
   * @param message what failed, and where
   * @param help what to try, as a sentence that starts with "Try"
   */
  public UserError(String message, String help) {
    super(message);
    this.help = help;
  }

  public String help() {
    return help;
  }
}
