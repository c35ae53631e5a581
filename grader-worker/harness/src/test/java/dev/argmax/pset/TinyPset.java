package dev.argmax.pset;

import dev.argmax.contracts.TestResult.Visibility;
import dev.argmax.kit.Tolerance;
import dev.argmax.pset.Pset.Denied;
import dev.argmax.pset.Pset.Denied.Policy;
import dev.argmax.pset.Pset.Lane;
import dev.argmax.pset.Pset.Limits;
import dev.argmax.pset.Pset.Problem;
import dev.argmax.pset.Pset.TestCase;
import dev.argmax.referee.Rule;
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

  private static final String GUESSER =
      """
      package t;
      import ai.djl.ndarray.NDArray;
      public final class Guesser {
        public static NDArray guess(NDArray x) { return x.sign(); }
      }
      """;

  private static final String[] MEASURED = {
    GUESSER,
    """
    package probes.t;
    import ai.djl.ndarray.*;
    import dev.argmax.kit.*;
    final class Guess implements Probe {
      public void run(Draw draw, Evidence out) {
        try (var manager = NDManager.newBaseManager()) {
          out.tensor("guesses", t.Guesser.guess(draw.given(manager, "x")));
        }
      }
    }
    """,
    """
    package checks.t;
    import dev.argmax.kit.*;
    final class Signs implements Dataset {
      public void draw(Draw draw, Evidence given, Evidence secret) {
        double[] x = draw.normals(40);
        given.doubles("x", x);
        secret.doubles("signs", java.util.Arrays.stream(x).map(Math::signum).toArray());
      }
    }
    """,
    """
    package checks.t;
    import dev.argmax.kit.*;
    final class Accuracy implements Metric {
      public double measure(RecordedEvidence secret, RecordedEvidence submitted) {
        double[] signs = secret.doubles("signs");
        double[] guesses = submitted.doubles("guesses");
        double right = 0;
        for (int i = 0; i < signs.length; i++) { right += signs[i] == guesses[i] ? 1 : 0; }
        return right / signs.length;
      }
    }
    """
  };

  private TinyPset() {}

  /// Limits that are quick to run into.
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

  /// The same with as much time as it takes to run into another limit, such as that of memory where
  /// a machine hands out its pages slowly.
  public static PsetPackage patient() {
    var usual = limits();
    var patient =
        new Limits(
            30_000,
            usual.memoryMiB(),
            usual.heapMiB(),
            usual.pids(),
            usual.scratchMiB(),
            usual.outputKiB(),
            usual.evidenceKiB());
    var first = problems().subList(0, 2).stream().map(TinyPset::first).toList();
    return build(List.of(PROBES), first, patient);
  }

  /// One problem with one probe of the given source, class `probes.t.Own`.
  public static PsetPackage withProbe(String probe) {
    var test = test("own", "Own", Visibility.ALWAYS, Tolerance.EXACT, "");
    return build(List.of(probe), List.of(problem("1", Policy.FLAG, List.of(), test)));
  }

  /// The method `Guesser.guess` has to tell the signs of 40 numbers that a dataset draws; points
  /// from half of them right to nine tenths. The second test case is the same, hidden.
  public static PsetPackage measured() {
    var rule = new Rule.Measured("checks.t.Accuracy", "checks.t.Signs", 0.5, 0.9);
    var open = new TestCase("guess", "probes.t.Guess", 2, Visibility.ALWAYS, rule);
    var hidden = new TestCase("guess hidden", "probes.t.Guess", 2, Visibility.NEVER, rule);
    return build(List.of(MEASURED), List.of(problem("1", Policy.FLAG, List.of(), open, hidden)));
  }

  /// What earns everything there, with another body of `guess`.
  public static String guesser(String body) {
    return GUESSER.replace("return x.sign();", body);
  }

  private static PsetPackage build(List<String> probes, List<Problem> problems) {
    return build(probes, problems, limits());
  }

  private static PsetPackage build(List<String> probes, List<Problem> problems, Limits limits) {
    var sources = new ArrayList<>(probes);
    sources.add(SOLUTION);
    sources.add(CHECK);
    var all = Snippets.compile(sources.toArray(String[]::new));
    var pset = new Pset("t", "Tiny", Lane.CPU, "t", 64, limits, problems);
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
        check.isEmpty()
            ? new Rule.Compared(tolerance)
            : new Rule.Checked("checks.t." + check, tolerance));
  }

  private static Map<String, byte[]> in(Map<String, byte[]> classes, String prefix) {
    var found = new TreeMap<>(classes);
    found.keySet().removeIf(name -> !name.startsWith(prefix));
    return found;
  }
}
