package dev.argmax.grading;

import dev.argmax.contracts.TestResult.Visibility;
import dev.argmax.pset.Pset.Problem;
import dev.argmax.pset.Pset.TestCase;
import dev.argmax.referee.ReferenceKey;
import dev.argmax.runner.RunnerJob.Drive;

/// A test case with the seed that this submission gets.
///
/// @param position among all test cases of the pset
record PlannedTest(int position, Problem problem, TestCase test, String seedHex) {
  Drive drive() {
    return new Drive(test.name(), test.probe(), seedHex);
  }

  ReferenceKey reference(String psetDigest) {
    return new ReferenceKey(psetDigest, test.name(), test.probe(), seedHex);
  }

  boolean isOpen() {
    return test.visibility() == Visibility.ALWAYS;
  }
}
