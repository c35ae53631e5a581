package dev.argmax.grading;

import dev.argmax.contracts.ProblemResult;
import dev.argmax.contracts.TestOutcome;
import dev.argmax.contracts.TestResult;
import dev.argmax.pset.Pset;
import dev.argmax.referee.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Collects the result of every test case of a pset, in whichever order they come.
final class Scorecard {
  private final Pset pset;
  private final AtomicReferenceArray<@Nullable TestResult> results;
  private final Map<Pset.Problem, List<String>> flags = new ConcurrentHashMap<>();

  Scorecard(Pset pset) {
    this.pset = pset;
    this.results = new AtomicReferenceArray<>((int) pset.tests().count());
  }

  void spoilt(PlannedTest planned, TestOutcome outcome, String message) {
    put(planned, outcome, 0, message);
  }

  void judged(PlannedTest planned, Judged judged) {
    if (!judged.readable()) {
      put(planned, TestOutcome.BAD_EVIDENCE, 0, judged.message());
      return;
    }
    var outcome = judged.earned() >= 1 ? TestOutcome.PASSED : TestOutcome.FAILED;
    put(planned, outcome, judged.earned() * planned.test().points(), judged.message());
  }

  /// Notes what a person should look at.
  void flagged(Pset.Problem problem, List<String> what) {
    flags.put(problem, List.copyOf(what));
  }

  List<ProblemResult> problems() {
    var problems = new ArrayList<ProblemResult>();
    int position = 0;
    for (var problem : pset.problems()) {
      var tests = new ArrayList<TestResult>();
      for (var test : problem.tests()) {
        var result = results.get(position++);
        if (result == null) {
          throw new IllegalStateException("no result of " + problem.id() + " " + test.name());
        }
        tests.add(result);
      }
      problems.add(
          new ProblemResult(
              problem.id(), problem.title(), tests, flags.getOrDefault(problem, List.of())));
    }
    return problems;
  }

  private void put(PlannedTest planned, TestOutcome outcome, double points, String message) {
    var test = planned.test();
    results.set(
        planned.position(),
        new TestResult(
            test.name(),
            outcome,
            points,
            test.points(),
            test.visibility(),
            message.isEmpty() ? null : message));
  }
}
