package io.drydock.course;

/** A course cannot be had or kept; {@link #help} says what to try. */
public final class CourseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String help;

  /** What failed, and a sentence that starts with "Try". */
  public CourseException(String message, String help) {
    super(message);
    this.help = help;
  }

  public String help() {
    return help;
  }
}
