package io.drydock.docker;

/** How the reading of a text for a shell ends early; neither is an error of the program. */
final class ShellSyntax {
  private ShellSyntax() {}

  /** The text ends where something is open. */
  static final class Unfinished extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient OpenCommand open;

    Unfinished(OpenCommand open) {
      super(null, null, false, false);
      this.open = open;
    }

    OpenCommand open() {
      return open;
    }
  }

  /** No shell reads this. */
  static final class NoSyntax extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSyntax() {
      super(null, null, false, false);
    }
  }
}
