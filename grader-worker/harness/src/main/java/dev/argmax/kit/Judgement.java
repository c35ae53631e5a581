package dev.argmax.kit;

/// What a check thinks of one test case.
///
/// @param earned the share of the test case's points, 0 to 1
/// @param message for the student, never containing an expected value of a hidden test case; empty
///   when there is nothing to say
public record Judgement(double earned, String message) {
  public Judgement {
    if (!(earned >= 0 && earned <= 1)) {
      throw new IllegalArgumentException("earned must lie in 0..1, is " + earned);
    }
  }

  /// All points.
  public static Judgement pass() {
    return new Judgement(1, "");
  }

  /// No points, and why.
  public static Judgement fail(String message) {
    return new Judgement(0, message);
  }
}
