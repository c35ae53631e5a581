package dev.argmax.evidence;

/// Evidence that cannot be what the probe would have recorded with a right solution.
public final class EvidenceException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String withoutExpected;

  EvidenceException(Kind kind, String message) {
    this(kind, message, message);
  }

  EvidenceException(Kind kind, String message, String withoutExpected) {
    super(message);
    this.kind = kind;
    this.withoutExpected = withoutExpected;
  }

  /// The message for a test case whose expected values stay hidden.
  public String withoutExpected() {
    return withoutExpected;
  }

  /// What is wrong with it.
  public Kind kind() {
    return kind;
  }

  /// The ways in which evidence can be wrong before any value is looked at.
  public enum Kind {
    /// Not our form, cut short, or with something behind its end.
    TORN,
    /// Not the names that the reference recorded.
    NAMES,
    /// An entry is made of something else: single instead of double precision, say.
    ELEMENT_TYPE,
    /// An entry has another shape.
    SHAPE
  }
}
