package dev.argmax.service.archive;

import java.io.Serial;

/// An upload that is not accepted; nothing of it is kept.
public final class RefusedException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  RefusedException(Refusal refusal, String detail) {
    super(detail, null, false, false);
    this.refusal = refusal;
  }

  /// Which rule it broke.
  public Refusal refusal() {
    return refusal;
  }

  /// What is wrong and what helps, for the student.
  public String detail() {
    return getMessage() == null ? refusal.name() : getMessage();
  }
}
