package io.drydock.workbench;

/** A command on a workbench did not run to its end, or not as it had to. */
public final class CommandException extends Exception {
  private static final long serialVersionUID = 1L;

  CommandException(String message) {
    super(message);
  }
}
