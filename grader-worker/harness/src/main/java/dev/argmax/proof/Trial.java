package dev.argmax.proof;

import dev.argmax.contracts.GradingOutcome;
import dev.argmax.contracts.GradingOutcome.Graded;
import dev.argmax.contracts.TestResult;
import dev.argmax.grading.Grader;
import dev.argmax.grading.GradingTask;
import dev.argmax.grading.SeedSource;
import dev.argmax.pset.Pset;
import dev.argmax.pset.Pset.Problem;
import dev.argmax.pset.PsetPackage;
import dev.argmax.pset.Seeds;
import dev.argmax.sandbox.SandboxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Grades one submission on many variants.
///
/// Theory of operation. Booting a runner costs a second, running a test case milliseconds. So the
/// pset is unrolled: `1.1` becomes the problems `1.1@0`, `1.1@1` and so on, each with the seed of
/// its variant, and one run of the ordinary grader goes through [#VARIANTS_A_RUN] of them.
final class Trial {
  static final Seeds SEEDS = new Seeds("proof");
  static final Seeds SECRETS = new Seeds("proof in secret");
  private static final int VARIANTS_A_RUN = 16;
  private static final String AT = "@";

  private final Grader grader;
  private final PsetPackage pset;

  Trial(Grader grader, PsetPackage pset) {
    this.grader = grader;
    this.pset = pset;
  }

  /// The results by test case (`1.1/forward`), one for each variant in order.
  ///
  /// @param problems those to be graded
  Map<String, List<TestResult>> run(
      String label, Map<String, byte[]> sources, List<Problem> problems, int variants) {
    var results = new LinkedHashMap<String, List<TestResult>>();
    for (int from = 0; from < variants; from += VARIANTS_A_RUN) {
      var unrolled = unrolled(problems, from, Math.min(variants, from + VARIANTS_A_RUN));
      var task = new GradingTask(label, pset.with(unrolled), sources, new Unrolled());
      add(label, grader.start(task, (_, _, _, _) -> {}).run(), results);
    }
    return results;
  }

  private static void add(
      String label, GradingOutcome outcome, Map<String, List<TestResult>> results) {
    switch (outcome) {
      case Graded(var problems, _) -> {
        for (var problem : problems) {
          var id = problem.id().substring(0, problem.id().indexOf(AT));
          for (var test : problem.tests()) {
            results.computeIfAbsent(id + "/" + test.name(), _ -> new ArrayList<>()).add(test);
          }
        }
      }
      case GradingOutcome.NotGradable(var reason, var message) ->
          throw new ProofException(label + " is not graded: " + reason + " " + message);
      case GradingOutcome.Failed(var blame, _, var detail) ->
          throw switch (blame) {
            case GRADER -> new ProofException(label + " cannot be graded: " + detail);
            case INFRASTRUCTURE -> new SandboxException(label + " cannot be graded: " + detail);
          };
    }
  }

  private Pset unrolled(List<Problem> problems, int from, int to) {
    var plain = pset.pset();
    var unrolled = new ArrayList<Problem>();
    for (int variant = from; variant < to; variant++) {
      for (var problem : problems) {
        unrolled.add(
            new Problem(
                problem.id() + AT + variant, problem.title(), problem.denied(), problem.tests()));
      }
    }
    return new Pset(
        plain.slug(),
        plain.title(),
        plain.lane(),
        plain.studentPackage(),
        plain.variants(),
        plain.limits(),
        unrolled);
  }

  /// The seeds of problems like `1.1@3`.
  private static final class Unrolled implements SeedSource {
    @Override
    public byte[] seed(String id) {
      return of(SEEDS, id);
    }

    @Override
    public byte[] secretSeed(String id) {
      return of(SECRETS, id);
    }

    private static byte[] of(Seeds seeds, String id) {
      int at = id.indexOf(AT);
      return seeds.of(id.substring(0, at), Integer.parseInt(id.substring(at + 1)));
    }
  }
}
