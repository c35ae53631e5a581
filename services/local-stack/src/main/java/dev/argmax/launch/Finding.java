package dev.argmax.launch;

/// What the doctor says about one need.
///
/// @param fact what there is, or what is missing and what to do about it
record Finding(Grade grade, String need, String fact) {
  enum Grade {
    PASS,
    WARN,
    FAIL
  }

  static Finding pass(String need, String fact) {
    return new Finding(Grade.PASS, need, fact);
  }

  static Finding warn(String need, String fact) {
    return new Finding(Grade.WARN, need, fact);
  }

  static Finding fail(String need, String fact) {
    return new Finding(Grade.FAIL, need, fact);
  }

  /// Whether argmax cannot run so.
  boolean isFatal() {
    return grade == Grade.FAIL;
  }

  @Override
  public String toString() {
    return "%s  %-16s %s".formatted(grade, need, fact);
  }
}
