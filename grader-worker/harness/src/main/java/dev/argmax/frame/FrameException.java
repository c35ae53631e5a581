package dev.argmax.frame;

import java.io.IOException;

/// What arrived is not a frame that could be expected.
public final class FrameException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  public FrameException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /// What is wrong with it.
  public Kind kind() {
    return kind;
  }

  /// The ways in which a frame can be wrong.
  public enum Kind {
    /// The stream ended within a frame.
    TORN,
    /// It says to be longer than allowed.
    TOO_LONG,
    /// Its type or content makes no sense.
    GARBLED
  }
}
