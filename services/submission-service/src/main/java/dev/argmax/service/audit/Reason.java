package dev.argmax.service.audit;

import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// Why somebody does something, in their words.
public final class Reason {
  private static final int LONGEST = 500;

  private Reason() {}

  /// The reason; a problem if none is given.
  public static String needed(@Nullable String text) {
    String reason = given(text);
    if (reason == null) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST, "`reason` must say why, in 1 to " + LONGEST + " characters.");
    }
    return reason;
  }

  /// Absent if nothing is said.
  public static @Nullable String given(@Nullable String text) {
    String reason = text == null ? "" : text.strip();
    if (reason.length() > LONGEST || reason.indexOf('\0') >= 0) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST, "`reason` must have at most " + LONGEST + " characters.");
    }
    return reason.isEmpty() ? null : reason;
  }
}
