package io.drydock.practice;

import io.drydock.words.ExplainedException;

/** The practice engine, or a part of it, could not do what was asked. */
public final class PracticeException extends ExplainedException {
  private static final long serialVersionUID = 1L;

  /** What failed, and a sentence that starts with "Try". */
  public PracticeException(String message, String help) {
    super(message, help);
  }
}
