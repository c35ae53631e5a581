package dev.argmax.gateway.submission;

import org.jspecify.annotations.Nullable;

/// What the result page says first.
///
/// @param kind what the style sheet knows it by
public record Verdict(String kind, String sign, String text) {

  /// The verdict that the API names so.
  public static Verdict of(@Nullable String name) {
    return switch (name == null ? "" : name) {
      case "ACCEPTED" -> new Verdict("passed", "✓", "All test cases passed");
      case "PARTIAL" -> new Verdict("partial", "◑", "Some test cases passed");
      case "WRONG_ANSWER" -> new Verdict("failed", "✗", "No points yet");
      case "COMPILE_ERROR" -> new Verdict("failed", "!", "The code does not compile");
      case "COMPILE_LIMIT" -> new Verdict("failed", "!", "The compiler hit a limit");
      case "FORBIDDEN_CALL" ->
          new Verdict("failed", "⊘", "The code calls what it should write itself");
      case "RUNTIME_ERROR" -> new Verdict("failed", "!", "The code threw an exception");
      case "TIME_LIMIT" -> new Verdict("failed", "!", "The code ran out of time");
      case "MEMORY_LIMIT" -> new Verdict("failed", "!", "The code ran out of memory");
      case "OUTPUT_LIMIT" -> new Verdict("failed", "!", "The code printed too much");
      default -> new Verdict("partial", "◑", "Graded");
    };
  }

  /// The same of a result of which some test cases are not shown yet.
  static Verdict ofShown(@Nullable String name) {
    return "ACCEPTED".equals(name)
        ? new Verdict("partial", "◑", "All test cases shown so far passed")
        : of(name);
  }
}
