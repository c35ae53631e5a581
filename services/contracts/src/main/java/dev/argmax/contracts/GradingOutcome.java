package dev.argmax.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// How a run ended: judged, not gradable through the student's doing, or failed through ours.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = GradingOutcome.Graded.class, name = "GRADED"),
  @JsonSubTypes.Type(value = GradingOutcome.NotGradable.class, name = "NOT_GRADABLE"),
  @JsonSubTypes.Type(value = GradingOutcome.Failed.class, name = "FAILED")
})
public sealed interface GradingOutcome {

  /// Every test case of the pset got an outcome.
  ///
  /// @param output what the student's code printed, cut at the pset's limit
  record Graded(List<ProblemResult> problems, String output) implements GradingOutcome {
    public Graded {
      problems = List.copyOf(problems);
    }

    /// The test cases of all problems.
    public List<TestResult> tests() {
      return problems.stream().flatMap(problem -> problem.tests().stream()).toList();
    }
  }

  /// The submission could not be run, and that is the student's to mend: score 0, with the reason.
  ///
  /// @param message what the compiler said, or which limit was hit; cut at 16 KiB
  record NotGradable(Reason reason, String message) implements GradingOutcome {
    /// Why no test case was run.
    public enum Reason {
      COMPILE_ERROR,
      COMPILE_LIMIT,
      FORBIDDEN_CALL
    }
  }

  /// We could not judge. Never a score, an attempt or a late day; retried, then parked for staff.
  ///
  /// @param detail for staff, never shown to the student
  record Failed(Blame blame, boolean retryable, String detail) implements GradingOutcome {
    /// What is at fault: the pset's own probes, checks or reference, or the machinery around them.
    public enum Blame {
      GRADER,
      INFRASTRUCTURE
    }
  }
}
