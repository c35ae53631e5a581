package dev.argmax.service.grading;

import dev.argmax.contracts.TestResult;
import dev.argmax.contracts.TestResult.Visibility;
import java.util.List;

/// What a student may see of a score before the due date.
///
/// @param score of the test cases that are shown at once
/// @param hiddenPoints what the others can earn at most
public record ShownScore(double score, double hiddenPoints) {
  /// Nothing was run: there is nothing to hide.
  static final ShownScore NOTHING = new ShownScore(0, 0);

  /// @param maxScore of the pset, which no rounding of sums may exceed
  public static ShownScore of(List<TestResult> tests, double maxScore) {
    double score = 0;
    double hidden = 0;
    for (TestResult test : tests) {
      if (test.visibility() == Visibility.ALWAYS) {
        score += test.points();
      } else {
        hidden += test.maxPoints();
      }
    }
    return new ShownScore(Math.min(score, maxScore), Math.min(hidden, maxScore));
  }
}
