package dev.argmax.service.grading;

import java.io.Serial;

/// A message that can never be applied, however often it comes.
final class PoisonException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  PoisonException(String reason) {
    super(reason, null, false, false);
  }
}
