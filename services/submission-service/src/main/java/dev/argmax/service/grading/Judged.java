package dev.argmax.service.grading;

import dev.argmax.contracts.GradingOutcome.Graded;
import dev.argmax.contracts.TestResult;
import dev.argmax.contracts.TestResult.Visibility;

/// What a run's row keeps of an outcome that counts.
///
/// @param shown what a student may see of the score before the due date
record Judged(
    Verdict verdict,
    double score,
    double maxScore,
    Shown shown,
    String outcomeJson,
    String factsJson) {

  /// @param score of the test cases that are shown at once
  /// @param hiddenPoints what the others can earn at most
  record Shown(double score, double hiddenPoints) {
    /// Nothing was run: there is nothing to hide.
    static final Shown NOTHING = new Shown(0, 0);

    static Shown of(Graded outcome) {
      double score = 0;
      double hidden = 0;
      for (TestResult test : outcome.tests()) {
        if (test.visibility() == Visibility.ALWAYS) {
          score += test.points();
        } else {
          hidden += test.maxPoints();
        }
      }
      return new Shown(score, hidden);
    }
  }
}
