package io.drydock.practice;

/**
 * The practice engine, or a part of it, could not do what was asked. Says what failed and what to
 * try.
 */
public final class PracticeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String help;

  /**
   * An error in two parts.
   *
   * @param message what failed, and where
   * @param help what to do, as sentences that start with "Try"
   */
  public PracticeException(String message, String help) {
    super(message);
    this.help = help;
  }

  public String help() {
    return help;
  }
}
