package io.drydock.words;

/** An error for a person, in two parts: what failed and where, and what to try. */
public abstract class ExplainedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String help;

  /**
   * An error in its two parts.
   *
   * @param message what failed, and where
   * @param help what to do, as sentences that start with "Try"
   */
  protected ExplainedException(String message, String help) {
    super(message);
    this.help = help;
  }

  /** What to do, as sentences that start with "Try". */
  public String help() {
    return help;
  }
}
