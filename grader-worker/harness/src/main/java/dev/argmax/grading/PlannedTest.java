package dev.argmax.grading;

import dev.argmax.contracts.TestResult.Visibility;
import dev.argmax.pset.Pset.Problem;
import dev.argmax.pset.Pset.TestCase;
import dev.argmax.referee.ReferenceKey;
import dev.argmax.referee.Rule;
import dev.argmax.runner.RunnerJob.Drive;

/// A test case with the seeds that this submission gets.
///
/// @param position among all test cases of the pset
/// @param secretSeedHex of its dataset; must not enter a runner
record PlannedTest(
    int position, Problem problem, TestCase test, String seedHex, String secretSeedHex) {
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
