package io.drydock.proof;

/** A command of the lesson did not do what the proof needs. */
final class ProofException extends Exception {
  private static final long serialVersionUID = 1L;

  ProofException(String message) {
    super(message);
  }
}
