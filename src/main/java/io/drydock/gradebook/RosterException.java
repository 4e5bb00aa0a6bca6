package io.drydock.gradebook;

import io.drydock.words.ExplainedException;

/** A roster that cannot be used. */
public final class RosterException extends ExplainedException {
  private static final long serialVersionUID = 1L;

  RosterException(String message, String help) {
    super(message, help);
  }
}
