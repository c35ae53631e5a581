package dev.argmax.frame;

/// A message: a type and bytes.
public final class Frame {
  private final FrameType type;
  private final byte[] payload;

  Frame(FrameType type, byte[] payload) {
    this.type = type;
    this.payload = payload;
  }

  /// What it says it is.
  public FrameType type() {
    return type;
  }

  /// The payload itself, not a copy.
  public byte[] payload() {
    return payload;
  }

  /// Reads the payload field by field.
  public PayloadReader fields() {
    return new PayloadReader(payload);
  }
}
