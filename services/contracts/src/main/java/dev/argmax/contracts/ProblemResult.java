package dev.argmax.contracts;

import java.util.List;

/// The test cases of one problem, in the pset's order.
///
/// @param id as in the handout, such as `1.2`
public record ProblemResult(String id, String title, List<TestResult> tests) {
  public ProblemResult {
    tests = List.copyOf(tests);
  }
}
