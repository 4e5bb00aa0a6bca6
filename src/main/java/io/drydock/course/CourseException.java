package io.drydock.course;

import io.drydock.words.ExplainedException;

/** A course cannot be had or kept. */
public final class CourseException extends ExplainedException {
  private static final long serialVersionUID = 1L;

  /** What failed, and a sentence that starts with "Try". */
  public CourseException(String message, String help) {
    super(message, help);
  }
}
