package dev.argmax.worker.hostile;

import dev.argmax.contracts.GradingOutcome;
import dev.argmax.contracts.GradingOutcome.Failed;
import dev.argmax.contracts.GradingOutcome.Graded;
import dev.argmax.contracts.GradingOutcome.NotGradable;
import dev.argmax.contracts.TestResult;

/// What an outcome is worth.
final class Points {
  private Points() {}

  static double of(GradingOutcome outcome) {
    return switch (outcome) {
      case Graded graded ->
          graded.problems().stream()
              .flatMap(problem -> problem.tests().stream())
              .mapToDouble(TestResult::points)
              .sum();
      case NotGradable _ -> 0;
      case Failed failed -> throw new AssertionError("a fault of ours: " + failed);
    };
  }
}
