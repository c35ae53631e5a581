package dev.argmax.referee;

/// The pset was never loaded, or was dropped for others since.
final class NotLoadedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
