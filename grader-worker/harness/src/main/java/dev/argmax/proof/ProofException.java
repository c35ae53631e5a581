package dev.argmax.proof;

/// A proof cannot be carried through because the pset's own code fails: a check throws, or a wrong
/// solution does not compile.
final class ProofException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProofException(String message) {
    super(message);
  }
}
