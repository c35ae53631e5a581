package dev.argmax.sandbox;

/// A box could not be started, reached or ended: a fault of ours, never of the code inside.
public final class SandboxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SandboxException(String message) {
    super(message);
  }

  public SandboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
