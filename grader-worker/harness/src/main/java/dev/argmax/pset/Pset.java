package dev.argmax.pset;

import dev.argmax.contracts.TestResult.Visibility;
import dev.argmax.referee.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A problem set: what is asked, how it is judged, and what a submission may use.
///
/// @param slug names the pset in URLs and file names, such as `pset1`
/// @param studentPackage the Java package that every class of a submission lies in
/// @param variants how many different draws of inputs there are
public record Pset(
    String slug,
    String title,
    Lane lane,
    String studentPackage,
    int variants,
    Limits limits,
    List<Problem> problems) {
  public Pset {
    problems = List.copyOf(problems);
  }

  /// What all test cases together are worth.
  public double points() {
    return problems.stream().mapToDouble(Problem::points).sum();
  }

  /// The problem of this id, such as `1.2`.
  public Optional<Problem> problem(String id) {
    return problems.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /// All test cases, in order.
  public Stream<TestCase> tests() {
    return problems.stream().flatMap(p -> p.tests().stream());
  }

  /// Which kind of worker can grade it.
  public enum Lane {
    CPU,
    GPU;

    /// As it is written in `pset.yaml`.
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// One numbered problem of the handout.
  public record Problem(String id, String title, Denied denied, List<TestCase> tests) {
    public Problem {
      tests = List.copyOf(tests);
    }

    /// What its test cases together are worth.
    public double points() {
      return tests.stream().mapToDouble(TestCase::points).sum();
    }
  }

  /// The smallest thing with an outcome of its own.
  ///
  /// @param name unique within its problem
  /// @param probe binary name of the class that drives the student's code
  public record TestCase(
      String name, String probe, double points, Visibility visibility, Rule rule) {}

  /// Calls that a problem asks to write by hand.
  ///
  /// @param calls packages (`ai.djl.nn`), classes (`ai.djl.nn.core.Linear`) or methods
  ///   (`ai.djl.ndarray.NDArray#softmax`)
  public record Denied(Policy policy, List<String> calls) {
    public Denied {
      calls = List.copyOf(calls);
    }

    /// What becomes of a submission that uses one.
    public enum Policy {
      /// The problem's test cases earn nothing.
      REFUSE,
      /// The points stand and staff is told.
      FLAG
    }
  }

  /// What running one submission may use.
  ///
  /// @param timeMillis time of one test case: on the wall, or, where a machine is short of CPU, of
  ///   CPU time
  /// @param memoryMiB memory of the whole box
  /// @param outputKiB what is kept of the text that a submission prints
  /// @param evidenceKiB evidence of one test case
  public record Limits(
      int timeMillis,
      int memoryMiB,
      int heapMiB,
      int pids,
      int scratchMiB,
      int outputKiB,
      int evidenceKiB) {
    /// What holds where `pset.yaml` says nothing.
    public static final Limits DEFAULT = new Limits(5_000, 1_024, 384, 64, 32, 64, 4_096);
  }
}
