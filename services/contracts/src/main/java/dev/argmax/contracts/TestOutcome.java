package dev.argmax.contracts;

/// How a test case ended: judged right or wrong, or why it could not be judged.
public enum TestOutcome {
  PASSED,
  FAILED,
  /// The student's code threw, or what the probe calls is missing.
  RUNTIME_ERROR,
  TIME_LIMIT,
  MEMORY_LIMIT,
  PROCESS_LIMIT,
  OUTPUT_LIMIT,
  DISK_LIMIT,
  /// The runner ended, or fell silent, before the evidence was complete.
  NO_EVIDENCE,
  /// What came out is not evidence of this test case: torn, of the wrong names, or not readable.
  BAD_EVIDENCE,
  /// The compiled code calls what the problem asks to write by hand.
  FORBIDDEN_CALL
}
