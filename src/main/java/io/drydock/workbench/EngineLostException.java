package io.drydock.workbench;

/**
 * Work could not be done because its engine broke, and a fresh one did not help or could not be
 * had. Nothing is known about the work itself.
 */
public final class EngineLostException extends Exception {
  private static final long serialVersionUID = 1L;

  EngineLostException(String message) {
    super(message);
  }
}
