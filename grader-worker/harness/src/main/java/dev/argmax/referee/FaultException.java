package dev.argmax.referee;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The pset's own code failed: its probe on the reference solution, or its check.
final class FaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int FRAMES = 15;

  FaultException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /// For staff: what failed, and where.
  String describe() {
    var cause = getCause();
    if (cause == null) {
      return String.valueOf(getMessage());
    }
    var trace =
        Arrays.stream(cause.getStackTrace())
            .limit(FRAMES)
            .map(frame -> "\n    at " + frame)
            .collect(Collectors.joining());
    return getMessage() + ": " + cause + trace;
  }
}
