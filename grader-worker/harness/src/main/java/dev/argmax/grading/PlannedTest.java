package dev.argmax.grading;

import dev.argmax.contracts.TestResult.Visibility;
import dev.argmax.pset.Pset;
import dev.argmax.pset.Pset.Problem;
import dev.argmax.pset.Pset.TestCase;
import dev.argmax.referee.ReferenceKey;
import dev.argmax.referee.Rule;
import dev.argmax.runner.RunnerJob.Drive;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// A test case with the seeds that this submission gets.
///
/// @param position among all test cases of the pset
/// @param secretSeedHex of its dataset; must not enter a runner
record PlannedTest(
    int position, Problem problem, TestCase test, String seedHex, String secretSeedHex) {
  /// All test cases of a pset, in order.
  static List<PlannedTest> all(Pset pset, SeedSource seeds) {
    var planned = new ArrayList<PlannedTest>();
    for (var problem : pset.problems()) {
      var seed = HexFormat.of().formatHex(seeds.seed(problem.id()));
      var secret = HexFormat.of().formatHex(seeds.secretSeed(problem.id()));
      for (var test : problem.tests()) {
        planned.add(new PlannedTest(planned.size(), problem, test, seed, secret));
      }
    }
    return planned;
  }

  /// @param given what its dataset gives
  Drive drive(byte[] given) {
    return new Drive(test.name(), test.probe(), seedHex, given);
  }

  ReferenceKey reference(String psetDigest) {
    var secret = dataset().isEmpty() ? "" : secretSeedHex;
    return new ReferenceKey(psetDigest, test.name(), test.probe(), seedHex, dataset(), secret);
  }

  /// The class that draws what the probe is given; empty where there is none.
  String dataset() {
    return test.rule() instanceof Rule.Measured measured ? measured.dataset() : "";
  }

  boolean isOpen() {
    return test.visibility() == Visibility.ALWAYS;
  }
}
