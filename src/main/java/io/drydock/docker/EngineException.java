package io.drydock.docker;

/**
 * The engine could not be asked, or answered with an error. Never a statement about the learner's
 * work.
 */
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why the engine gave no answer. */
  public enum Reason {
    /** Nothing listens at the address, or the connection broke. */
    UNREACHABLE,
    /** The engine did not answer in time. */
    TIMEOUT,
    /** The engine answered with an error status. */
    REFUSED,
    /**
     * The engine answered with something that could not be understood, or larger than the limit.
     */
    UNREADABLE
  }

  private final Reason reason;
  private final int status;

  /** An error without an HTTP status. */
  public EngineException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.status = 0;
  }

  /** An error answer of the engine with its HTTP status. */
  public EngineException(int status, String message) {
    super(message);
    this.reason = Reason.REFUSED;
    this.status = status;
  }

  public Reason reason() {
    return reason;
  }

  /** The HTTP status of a {@link Reason#REFUSED} answer, else 0. */
  public int status() {
    return status;
  }
}
