package dev.argmax.gateway.submission;

import org.jspecify.annotations.Nullable;

/// The outcome of a test case in words with a sign, so that no colour is needed.
///
/// @param kind what the style sheet knows it by
public record Outcome(String kind, String sign, String text) {

  /// The outcome that the API names so; absent means that it is not shown yet.
  public static Outcome of(@Nullable String name) {
    if (name == null) {
      return new Outcome("hidden", "○", "Not shown yet");
    }
    return switch (name) {
      case "PASSED" -> new Outcome("passed", "✓", "Passed");
      case "FAILED" -> new Outcome("failed", "✗", "Failed");
      case "RUNTIME_ERROR" -> stopped("Threw an exception");
      case "TIME_LIMIT" -> stopped("Out of time");
      case "MEMORY_LIMIT" -> stopped("Out of memory");
      case "PROCESS_LIMIT" -> stopped("Too many threads");
      case "OUTPUT_LIMIT" -> stopped("Too much output");
      case "DISK_LIMIT" -> stopped("Disk full");
      case "NO_EVIDENCE" -> stopped("Ended early");
      case "BAD_EVIDENCE" -> stopped("Unreadable evidence");
      case "FORBIDDEN_CALL" -> new Outcome("failed", "⊘", "Forbidden call");
      default -> new Outcome("hidden", "○", name);
    };
  }

  private static Outcome stopped(String text) {
    return new Outcome("stopped", "!", text);
  }
}
