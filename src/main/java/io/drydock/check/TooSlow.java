package io.drydock.check;

/** One question took longer than its limit. Others may be answered all the same. */
final class TooSlow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String help;

  /**
   * A question without an answer.
   *
   * @param message what took too long, one sentence
   * @param help what to try
   */
  TooSlow(String message, String help, Throwable cause) {
    super(message, cause);
    this.help = help;
  }

  String help() {
    return help;
  }
}
