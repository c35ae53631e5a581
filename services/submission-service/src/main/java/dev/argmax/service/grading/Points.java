package dev.argmax.service.grading;

import dev.argmax.contracts.GradingOutcome;
import dev.argmax.contracts.GradingOutcome.Graded;
import dev.argmax.contracts.TestResult;

/// Sums of points.
final class Points {
  private Points() {}

  static double earned(Graded outcome) {
    return outcome.tests().stream().mapToDouble(TestResult::points).sum();
  }

  static double possible(Graded outcome) {
    return outcome.tests().stream().mapToDouble(TestResult::maxPoints).sum();
  }

  static boolean areSound(GradingOutcome outcome) {
    return !(outcome instanceof Graded graded)
        || graded.tests().stream()
            .allMatch(test -> test.points() >= 0 && test.points() <= test.maxPoints());
  }
}
