package dev.argmax.service.review;

import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// Why somebody does something, in their words.
final class Reason {
  private static final int LONGEST = 500;

  private Reason() {}

  static String needed(@Nullable String text) {
    String reason = given(text);
    if (reason == null) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST, "`reason` must say why, in 1 to " + LONGEST + " characters.");
    }
    return reason;
  }

  /// Absent if nothing is said.
  static @Nullable String given(@Nullable String text) {
    String reason = text == null ? "" : text.strip();
    if (reason.length() > LONGEST || reason.indexOf('\0') >= 0) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST, "`reason` must have at most " + LONGEST + " characters.");
    }
    return reason.isEmpty() ? null : reason;
  }
}
