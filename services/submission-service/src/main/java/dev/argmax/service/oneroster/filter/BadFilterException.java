package dev.argmax.service.oneroster.filter;

import java.io.Serial;

/// A text that is no filter.
public final class BadFilterException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /// @param problem what is wrong with the text, for whoever wrote it
  BadFilterException(String problem) {
    super(problem, null, false, false);
  }
}
