package io.drydock.docker;

/** A registry could not be asked, or would not answer. */
public final class RegistryException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final boolean denied;

  /**
   * An error with its reason.
   *
   * @param denied whether the registry answered that this user may not
   */
  public RegistryException(String message, boolean denied, Throwable cause) {
    super(message, cause);
    this.denied = denied;
  }

  public boolean denied() {
    return denied;
  }
}
