package dev.argmax.proof;

import dev.argmax.contracts.TestResult;
import dev.argmax.grading.Grader;
import dev.argmax.grading.GraderSettings;
import dev.argmax.pset.Pset.Problem;
import dev.argmax.pset.Pset.TestCase;
import dev.argmax.pset.PsetDirectory;
import dev.argmax.pset.PsetPackage;
import dev.argmax.pset.Reach;
import dev.argmax.pset.WrongSolution;
import dev.argmax.referee.JudgeJob;
import dev.argmax.referee.ReferenceKey;
import dev.argmax.referee.Rule;
import dev.argmax.sandbox.Sandbox;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Proves a pset: the solution earns every point on every variant, the starter and the null suite
/// earn none, and each wrong solution loses exactly what its author says.
///
/// Submissions go through the ordinary grader and its boxes; what the null suite is worth is
/// decided by an ordinary referee. A wrong solution is tried on the problems that its own files
/// have to do with; in the others it is the solution.
public final class PsetCheck {
  private final PsetDirectory directory;
  private final PsetPackage pset;
  private final Sandbox sandbox;
  private final Effort effort;

  public PsetCheck(PsetDirectory directory, PsetPackage pset, Sandbox sandbox, Effort effort) {
    this.directory = directory;
    this.pset = pset;
    this.sandbox = sandbox;
    this.effort = effort.atMost(pset.pset().variants());
  }

  /// Does it all. Takes minutes for a large pset.
  public CheckReport run() {
    var report = new CheckReport(pset.pset());
    var wrong = directory.wrong(pset.pset());
    try (var grader = new Grader(sandbox, GraderSettings.standard(), Clock.systemUTC());
        var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      var trial = new Trial(grader, pset);
      var steps = new ArrayList<Future<?>>();
      steps.add(workers.submit(() -> solution(trial, report)));
      steps.add(workers.submit(() -> starter(trial, report)));
      steps.add(workers.submit(() -> nullSuite(report)));
      for (var one : wrong) {
        steps.add(workers.submit(() -> wrong(trial, one, report)));
      }
      steps.forEach(PsetCheck::await);
    }
    report.requireThatEveryTestCaseIsLostBySomeone();
    Calibration.read(directory).findings(pset.pset()).forEach(report::find);
    return report;
  }

  private void solution(Trial trial, CheckReport report) {
    var problems = pset.pset().problems();
    var all = trial.run("solution", directory.solution(), problems, effort.solution());
    all.forEach(
        (test, results) -> {
          for (int variant = 0; variant < results.size(); variant++) {
            var result = results.get(variant);
            report.solution(test, isFull(result), "variant " + variant + ": " + said(result));
          }
        });
  }

  private void starter(Trial trial, CheckReport report) {
    trial
        .run("starter", directory.starter(), pset.pset().problems(), 1)
        .forEach((test, results) -> report.starter(test, results.getFirst().points()));
  }

  private void wrong(Trial trial, WrongSolution wrong, CheckReport report) {
    int times = Math.min(wrong.variants(), effort.wrong());
    var touched = Reach.problems(pset, wrong.files());
    var all = trial.run(wrong.name(), wrong.sources(), touched, times);
    all.forEach(
        (test, results) -> {
          for (int variant = 0; variant < results.size(); variant++) {
            var result = results.get(variant);
            report.wrong(wrong, test, isFull(result), "variant " + variant + ": " + said(result));
          }
        });
    wrong.loses().stream()
        .filter(test -> !all.containsKey(test))
        .forEach(test -> report.wrong(wrong, test, true, "no probe of its problem reaches it"));
    report.tried(wrong, times);
  }

  private void nullSuite(CheckReport report) {
    var limits = GraderSettings.standard().referee();
    try (var referee = new RefereeBox(sandbox, limits, pset)) {
      for (var problem : pset.pset().problems()) {
        for (int variant = 0; variant < effort.wrong(); variant++) {
          for (var test : problem.tests()) {
            nullSuite(referee, problem, test, variant, report);
          }
        }
      }
    }
  }

  private void nullSuite(
      RefereeBox referee, Problem problem, TestCase test, int variant, CheckReport report) {
    var key = key(problem, test, variant);
    boolean isMetric = test.rule() instanceof Rule.Measured;
    NullSuite.of(referee.record(key))
        .forEach(
            (kind, evidence) -> {
              if (isMetric && kind.isNearlyRight()) {
                return;
              }
              var judged = referee.judge(JudgeJob.of(key, test.rule(), true, evidence));
              boolean earns = judged.readable() && judged.earned() > 0;
              report.nullSuite(
                  problem.id() + "/" + test.name(), earns, kind + " on variant " + variant);
            });
  }

  private ReferenceKey key(Problem problem, TestCase test, int variant) {
    var hex = HexFormat.of();
    var seed = hex.formatHex(Trial.SEEDS.of(problem.id(), variant));
    var secret = hex.formatHex(Trial.SECRETS.of(problem.id(), variant));
    var dataset = test.rule() instanceof Rule.Measured measured ? measured.dataset() : "";
    return new ReferenceKey(pset.digest(), test.name(), test.probe(), seed, dataset, secret);
  }

  private static boolean isFull(TestResult result) {
    return result.points() >= result.maxPoints();
  }

  private static String said(TestResult result) {
    return result.outcome() + (result.message() == null ? "" : ", " + result.message());
  }

  private static void await(Future<?> step) {
    try {
      step.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProofException("interrupted");
    }
  }

  static List<String> names(Problem problem) {
    return problem.tests().stream().map(test -> problem.id() + "/" + test.name()).toList();
  }
}
