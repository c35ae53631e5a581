package dev.argmax.proof;

/// A proof cannot be carried through; the pset may be right or wrong.
final class ProofException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProofException(String message) {
    super(message);
  }
}
