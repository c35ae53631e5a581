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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The pset that the hostile corpus attacks: `Attack.attack` has to double a matrix, and before and
/// after it an honest method is asked something else, so that what an attack does to its neighbours
/// is seen. A fourth problem refuses a call. Its solution and its check hold a secret each that
/// must never show up anywhere.
public final class HostilePset {
  /// In the solution's classes.
  public static final String SOLUTION_SECRET = "canary-solution-4f1d7a";

  /// In the check's classes.
  public static final String CHECK_SECRET = "canary-check-90b3ce";

  /// In a submission's classes.
  public static final String NEIGHBOUR_SECRET = "canary-neighbour-5c2b19";

  private static final String NOTE = "String note = \"%s\"; ".formatted(NEIGHBOUR_SECRET);

  /// A submission that deserves every point, by path. A case replaces some of it.
  public static final Map<String, String> HONEST =
      Map.of(
          "Before.java", count("Before"),
          "Attack.java", method("Attack", "attack", "x.mul(2)"),
          "After.java", count("After").replace("long[] counts", NOTE + "long[] counts"),
          "Forbidden.java", method("Forbidden", "square", "x.mul(x)"));

  private static final String COUNT =
      """
      package probes.t;
      import dev.argmax.kit.*;
      final class %1$s implements Probe {
        public void run(Draw draw, Evidence out) {
          out.longs("n", t.%1$s.count(draw.between(4, 9)));
        }
      }
      """;

  private static final String TENSOR =
      """
      package probes.t;
      import ai.djl.ndarray.*;
      import ai.djl.ndarray.types.DataType;
      import dev.argmax.kit.*;
      final class %1$s implements Probe {
        public void run(Draw draw, Evidence out) throws Exception {
          try (var manager = NDManager.newBaseManager()) {
            out.tensor("y", t.%1$s.%2$s(draw.normal(manager, DataType.FLOAT64, 3, 2)));
          }
        }
      }
      """;

  private static final String SECRETS =
      """
      package %s;
      final class Secret { static final String TEXT = "%s"; static String tell() { return TEXT; } }
      """;

  private HostilePset() {}

  /// Built anew.
  ///
  /// @param patience seconds that a test case may take
  public static PsetPackage build(int patience) {
    var sources = new ArrayList<>(HONEST.values());
    sources.add(COUNT.formatted("Before"));
    sources.add(TENSOR.formatted("Attack", "attack"));
    sources.add(COUNT.formatted("After"));
    sources.add(TENSOR.formatted("Forbidden", "square"));
    sources.add(SECRETS.formatted("checks.t", CHECK_SECRET));
    sources.add(SECRETS.formatted("t", SOLUTION_SECRET));
    var all = Snippets.compile(sources.toArray(String[]::new));
    var files = new TreeMap<String, byte[]>();
    files.put("handout.md", "# Hostile".getBytes(StandardCharsets.UTF_8));
    files.put("starter.zip", new byte[0]);
    PsetPackage.addClasses(files, "probes", in(all, "probes."));
    PsetPackage.addClasses(files, "checks", in(all, "checks."));
    PsetPackage.addClasses(files, "solution", in(all, "t."));
    var limits = new Limits(patience * 1_000, 480, 128, 40, 8, 8, 64);
    var pset = new Pset("t", "Hostile", Lane.CPU, "t", 64, limits, problems());
    return PsetPackage.of(pset, files);
  }

  private static List<Problem> problems() {
    return List.of(
        problem("1", Policy.FLAG, "before", 1, Tolerance.EXACT),
        problem("2", Policy.FLAG, "attack", 2, Tolerance.F64),
        problem("3", Policy.FLAG, "after", 1, Tolerance.EXACT),
        problem("4", Policy.REFUSE, "forbidden", 1, Tolerance.F64));
  }

  private static Problem problem(
      String id, Policy policy, String name, double points, Tolerance tolerance) {
    var probe = "probes.t." + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    var test = new TestCase(name, probe, points, Visibility.ALWAYS, new Rule.Compared(tolerance));
    var denied = new Denied(policy, List.of("ai.djl.ndarray.NDArray#square"));
    return new Problem(id, "Problem " + id, denied, List.of(test));
  }

  private static String count(String type) {
    return """
        package t;
        public final class %s {
          public static long[] count(int n) {
            long[] counts = new long[n];
            for (int i = 0; i < n; i++) { counts[i] = i; }
            return counts;
          }
        }
        """
        .formatted(type);
  }

  private static String method(String type, String name, String result) {
    return """
        package t;
        import ai.djl.ndarray.NDArray;
        public final class %s { public static NDArray %s(NDArray x) { return %s; } }
        """
        .formatted(type, name, result);
  }

  private static Map<String, byte[]> in(Map<String, byte[]> classes, String prefix) {
    var found = new HashMap<>(classes);
    found.keySet().removeIf(name -> !name.startsWith(prefix));
    return found;
  }
}
