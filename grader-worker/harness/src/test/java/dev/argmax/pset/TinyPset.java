package dev.argmax.pset;

import dev.argmax.contracts.TestResult.Visibility;
import dev.argmax.kit.Tolerance;
import dev.argmax.pset.Pset.Denied;
import dev.argmax.pset.Pset.Denied.Policy;
import dev.argmax.pset.Pset.Lane;
import dev.argmax.pset.Pset.Limits;
import dev.argmax.pset.Pset.Problem;
import dev.argmax.pset.Pset.TestCase;
import dev.argmax.testsupport.Snippets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A pset just large enough to be graded in every way.
public final class TinyPset {
  /// The reference solution.
  public static final String SOLUTION =
      """
      package t;
      import ai.djl.ndarray.NDArray;
      public final class Answer {
        public static NDArray twice(NDArray x) { return x.mul(2); }
        public static long[] count(int n) {
          long[] counts = new long[n];
          for (int i = 0; i < n; i++) { counts[i] = i; }
          return counts;
        }
        public static NDArray square(NDArray x) { return x.mul(x); }
      }
      """;

  private static final String[] PROBES = {
    """
    package probes.t;
    import ai.djl.ndarray.*;
    import ai.djl.ndarray.types.DataType;
    import dev.argmax.kit.*;
    final class Twice implements Probe {
      public void run(Draw draw, Evidence out) {
        try (var manager = NDManager.newBaseManager()) {
          out.tensor("y", t.Answer.twice(draw.normal(manager, DataType.FLOAT64, 3, 2)));
        }
      }
    }
    """,
    """
    package probes.t;
    import dev.argmax.kit.*;
    final class Count implements Probe {
      public void run(Draw draw, Evidence out) {
        out.longs("n", t.Answer.count(draw.between(4, 9)));
      }
    }
    """,
    """
    package probes.t;
    import ai.djl.ndarray.*;
    import ai.djl.ndarray.types.DataType;
    import dev.argmax.kit.*;
    final class Square implements Probe {
      public void run(Draw draw, Evidence out) {
        try (var manager = NDManager.newBaseManager()) {
          out.tensor("s", t.Answer.square(draw.normal(manager, DataType.FLOAT64, 5)));
        }
      }
    }
    """
  };

  private static final String CHECK =
      """
      package checks.t;
      import dev.argmax.kit.*;
      final class HalfForLength implements Check {
        public Judgement judge(RecordedEvidence expected, RecordedEvidence got, Tolerance within) {
          return java.util.Arrays.equals(expected.longs("n"), got.longs("n"))
              ? Judgement.pass() : new Judgement(0.5, "the length is right");
        }
      }
      """;

  private TinyPset() {}

  /// Limits that are quick to run into: memory too, which is filled within the time limit also
  /// where a machine hands out its pages slowly.
  public static Limits limits() {
    return new Limits(2_000, 640, 128, 40, 8, 8, 64);
  }

  /// Problem 1: `twice`, and the same hidden. Problem 2: `count`, and the same with a check that
  /// gives half for the right length. Problem 3: `square`, where NDArray#square is refused.
  public static PsetPackage build() {
    return build(List.of(PROBES), problems());
  }

  /// The first test case of problem 1 and of problem 2.
  public static PsetPackage brief() {
    return build(List.of(PROBES), problems().subList(0, 2).stream().map(TinyPset::first).toList());
  }

  /// One problem with one probe of the given source, class `probes.t.Own`.
  public static PsetPackage withProbe(String probe) {
    var test = test("own", "Own", Visibility.ALWAYS, Tolerance.EXACT, "");
    return build(List.of(probe), List.of(problem("1", Policy.FLAG, List.of(), test)));
  }

  private static PsetPackage build(List<String> probes, List<Problem> problems) {
    var sources = new ArrayList<>(probes);
    sources.add(SOLUTION);
    sources.add(CHECK);
    var all = Snippets.compile(sources.toArray(String[]::new));
    var pset = new Pset("t", "Tiny", Lane.CPU, "t", 64, limits(), problems);
    var files = new TreeMap<String, byte[]>();
    files.put("handout.md", "# Tiny".getBytes(StandardCharsets.UTF_8));
    files.put("starter.zip", new byte[0]);
    PsetPackage.addClasses(files, "probes", in(all, "probes."));
    PsetPackage.addClasses(files, "checks", in(all, "checks."));
    PsetPackage.addClasses(files, "solution", in(all, "t."));
    return PsetPackage.of(pset, files);
  }

  private static List<Problem> problems() {
    return List.of(
        problem(
            "1",
            Policy.FLAG,
            List.of(),
            test("twice", "Twice", Visibility.ALWAYS, Tolerance.F64, ""),
            test("twice hidden", "Twice", Visibility.NEVER, Tolerance.F64, "")),
        problem(
            "2",
            Policy.FLAG,
            List.of(),
            test("count", "Count", Visibility.ALWAYS, Tolerance.EXACT, ""),
            test("count in part", "Count", Visibility.ALWAYS, Tolerance.EXACT, "HalfForLength"),
            test("count again", "Count", Visibility.AFTER_DUE, Tolerance.EXACT, "")),
        problem(
            "3",
            Policy.REFUSE,
            List.of("ai.djl.ndarray.NDArray#square"),
            test("square", "Square", Visibility.ALWAYS, Tolerance.F64, "")));
  }

  private static Problem first(Problem of) {
    return new Problem(of.id(), of.title(), of.denied(), of.tests().subList(0, 1));
  }

  private static Problem problem(String id, Policy policy, List<String> denied, TestCase... tests) {
    return new Problem(id, "Problem " + id, new Denied(policy, denied), List.of(tests));
  }

  private static TestCase test(
      String name, String probe, Visibility visibility, Tolerance tolerance, String check) {
    return new TestCase(
        name,
        "probes.t." + probe,
        2,
        visibility,
        tolerance,
        check.isEmpty() ? null : "checks.t." + check);
  }

  private static Map<String, byte[]> in(Map<String, byte[]> classes, String prefix) {
    var found = new TreeMap<>(classes);
    found.keySet().removeIf(name -> !name.startsWith(prefix));
    return found;
  }
}
