package dev.argmax.service.submission;

import dev.argmax.contracts.TestResult;
import dev.argmax.service.grading.RunStatus;
import dev.argmax.service.grading.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a submission is worth, as far as a reader may know.
///
/// Before the due date a sum over hidden test cases would tell how they went, one submission after
/// the other. So a student is told a band: what is certain, and how many points are open. From the
/// due date on the score is the one that counts; test cases that are never shown stay hidden one by
/// one, in their problem's sum too, and all that can be told of them is what they earned together.
///
/// @param verdict absent where the reader may see no test case
/// @param hiddenPoints what test cases can earn at most that the score leaves out
record Worth(@Nullable Verdict verdict, double score, @Nullable Double hiddenPoints) {

  static Worth of(Sight sight, RunStatus.Result result, List<TestResult> tests) {
    if (sight.everything() || sight.pastDue()) {
      return new Worth(result.verdict(), result.score(), null);
    }
    List<TestResult> shown = tests.stream().filter(sight::reaches).toList();
    return new Worth(
        shown.isEmpty() ? null : Verdict.of(shown), sight.points(tests), sight.hiddenPoints(tests));
  }
}
