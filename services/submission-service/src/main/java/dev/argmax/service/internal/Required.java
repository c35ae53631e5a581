package dev.argmax.service.internal;

import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// Fields that a request must have.
final class Required {
  private Required() {}

  static String text(@Nullable String value, String field) {
    if (value == null || value.isBlank()) {
      throw new ProblemException(ProblemType.BAD_REQUEST, "The request lacks `" + field + "`.");
    }
    return value;
  }
}
