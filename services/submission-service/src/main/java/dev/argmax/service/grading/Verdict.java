package dev.argmax.service.grading;

import dev.argmax.contracts.GradingOutcome.Graded;
import dev.argmax.contracts.GradingOutcome.NotGradable;
import dev.argmax.contracts.TestOutcome;
import dev.argmax.contracts.TestResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The one word for what a submission is worth. This is the only place that decides it:
///
/// - the compiler, its limits or a refused call stopped it: `COMPILE_ERROR`, `COMPILE_LIMIT`,
///   `FORBIDDEN_CALL`;
/// - every test case passed: `ACCEPTED`;
/// - some points were earned: `PARTIAL`;
/// - no points, and all lost test cases ended alike for another reason than a wrong value: that
///   reason, such as `RUNTIME_ERROR` or `TIME_LIMIT`;
/// - no points otherwise: `WRONG_ANSWER`.
public enum Verdict {
  ACCEPTED,
  PARTIAL,
  WRONG_ANSWER,
  COMPILE_ERROR,
  COMPILE_LIMIT,
  FORBIDDEN_CALL,
  RUNTIME_ERROR,
  TIME_LIMIT,
  MEMORY_LIMIT,
  PROCESS_LIMIT,
  OUTPUT_LIMIT,
  DISK_LIMIT,
  NO_EVIDENCE,
  BAD_EVIDENCE;

  static Verdict of(NotGradable outcome) {
    return switch (outcome.reason()) {
      case COMPILE_ERROR -> COMPILE_ERROR;
      case COMPILE_LIMIT -> COMPILE_LIMIT;
      case FORBIDDEN_CALL -> FORBIDDEN_CALL;
    };
  }

  static Verdict of(Graded outcome) {
    return of(outcome.tests());
  }

  /// What these test cases say, all that were run or those that somebody may see.
  public static Verdict of(List<TestResult> tests) {
    Set<TestOutcome> lost =
        tests.stream()
            .map(TestResult::outcome)
            .filter(result -> result != TestOutcome.PASSED)
            .collect(Collectors.toSet());
    if (lost.isEmpty()) {
      return ACCEPTED;
    }
    if (tests.stream().anyMatch(test -> test.points() > 0)) {
      return PARTIAL;
    }
    return lost.size() == 1 ? of(lost.iterator().next()) : WRONG_ANSWER;
  }

  private static Verdict of(TestOutcome outcome) {
    return switch (outcome) {
      case PASSED -> ACCEPTED;
      case FAILED -> WRONG_ANSWER;
      case RUNTIME_ERROR -> RUNTIME_ERROR;
      case TIME_LIMIT -> TIME_LIMIT;
      case MEMORY_LIMIT -> MEMORY_LIMIT;
      case PROCESS_LIMIT -> PROCESS_LIMIT;
      case OUTPUT_LIMIT -> OUTPUT_LIMIT;
      case DISK_LIMIT -> DISK_LIMIT;
      case NO_EVIDENCE -> NO_EVIDENCE;
      case BAD_EVIDENCE -> BAD_EVIDENCE;
      case FORBIDDEN_CALL -> FORBIDDEN_CALL;
    };
  }
}
