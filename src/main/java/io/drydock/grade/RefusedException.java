package io.drydock.grade;

import java.io.IOException;

/** A hand-in that cannot be used. */
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String help;

  /** Both are for its author. */
  RefusedException(String message, String help) {
    super(message);
    this.help = help;
  }

  String help() {
    return help;
  }
}
