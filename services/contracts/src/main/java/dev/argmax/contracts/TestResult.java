package dev.argmax.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What one test case earned.
///
/// @param points what was earned, 0 to `maxPoints`
/// @param message for the student; absent when there is nothing to say
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TestResult(
    String name,
    TestOutcome outcome,
    double points,
    double maxPoints,
    Visibility visibility,
    @Nullable String message) {

  /// When the student may see a test case's outcome and message.
  public enum Visibility {
    ALWAYS,
    AFTER_DUE,
    NEVER
  }
}
