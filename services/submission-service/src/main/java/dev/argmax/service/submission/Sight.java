package dev.argmax.service.submission;

import dev.argmax.contracts.TestResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much of a result a reader may see.
///
/// @param everything whether it is staff who reads
/// @param pastDue whether the due date of whose submission it is has gone by
record Sight(boolean everything, boolean pastDue) {
  boolean reaches(TestResult test) {
    return everything
        || switch (test.visibility()) {
          case ALWAYS -> true;
          case AFTER_DUE -> pastDue;
          case NEVER -> false;
        };
  }

  /// What the test cases earned that it reaches.
  double points(List<TestResult> tests) {
    return tests.stream().filter(this::reaches).mapToDouble(TestResult::points).sum();
  }

  /// What the others can earn at most; absent where there are none.
  @Nullable Double hiddenPoints(List<TestResult> tests) {
    double hidden =
        tests.stream().filter(test -> !reaches(test)).mapToDouble(TestResult::maxPoints).sum();
    return hidden > 0 ? hidden : null;
  }
}
