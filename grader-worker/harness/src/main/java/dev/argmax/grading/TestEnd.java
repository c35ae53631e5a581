package dev.argmax.grading;

import dev.argmax.contracts.TestOutcome;

/// How a test case ended in the runner.
sealed interface TestEnd {
  /// It gave something that the referee must look at.
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Evidence(byte[] bytes) implements TestEnd {}

  /// It gave nothing to judge.
  record Spoilt(TestOutcome outcome, String message) implements TestEnd {}
}
