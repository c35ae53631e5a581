package dev.argmax.contracts;

import java.util.List;

/// The test cases of one problem, in the pset's order.
///
/// @param id as in the handout, such as `1.2`
/// @param flags what a person should look at, such as a denied call that the pset only flags; for
///   staff, never shown to the student
public record ProblemResult(String id, String title, List<TestResult> tests, List<String> flags) {
  public ProblemResult {
    tests = List.copyOf(tests);
    flags = List.copyOf(flags);
  }
}
