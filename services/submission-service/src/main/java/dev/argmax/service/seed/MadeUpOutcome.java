package dev.argmax.service.seed;

import dev.argmax.contracts.GradingOutcome.Graded;
import dev.argmax.contracts.ProblemResult;
import dev.argmax.contracts.TestOutcome;
import dev.argmax.contracts.TestResult;
import dev.argmax.pset.Pset;
import java.util.List;
import java.util.SplittableRandom;

/// What a made-up submission earns: the better the student and the later the attempt, the more test
/// cases it passes, and some test cases are harder than others for everybody.
final class MadeUpOutcome {
  private final Pset pset;

  MadeUpOutcome(Pset pset) {
    this.pset = pset;
  }

  /// @param skill 0 to 1
  Graded of(double skill, SplittableRandom random) {
    List<ProblemResult> problems =
        pset.problems().stream().map(problem -> problem(problem, skill, random)).toList();
    return new Graded(problems, "");
  }

  private static ProblemResult problem(
      Pset.Problem problem, double skill, SplittableRandom random) {
    List<String> flags =
        random.nextInt(250) == 0 ? List.of("made up: calls what it should write") : List.of();
    return new ProblemResult(
        problem.id(),
        problem.title(),
        problem.tests().stream().map(test -> test(problem, test, skill, random)).toList(),
        flags);
  }

  private static TestResult test(
      Pset.Problem problem, Pset.TestCase test, double skill, SplittableRandom random) {
    boolean passed = random.nextDouble() < skill + 0.35 - difficulty(problem, test);
    return new TestResult(
        test.name(),
        passed ? TestOutcome.PASSED : TestOutcome.FAILED,
        passed ? test.points() : 0,
        test.points(),
        test.visibility(),
        passed ? null : "made up: expected 1.0 and got 0.0");
  }

  private static double difficulty(Pset.Problem problem, Pset.TestCase test) {
    return Math.floorMod((problem.id() + "/" + test.name()).hashCode(), 100) / 200.0;
  }
}
