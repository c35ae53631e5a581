package dev.argmax.pset;

import dev.argmax.contracts.TestResult.Visibility;
import dev.argmax.kit.Tolerance;
import dev.argmax.pset.Pset.Denied;
import dev.argmax.pset.Pset.Lane;
import dev.argmax.pset.Pset.Limits;
import dev.argmax.pset.Pset.Problem;
import dev.argmax.pset.Pset.TestCase;
import dev.argmax.referee.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads `pset.yaml` as instructors write it. Everything wrong is reported at once, with file, line
/// and remedy.
final class PsetYaml {
  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,31}");
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,15}");
  private static final Pattern CLASS = Pattern.compile("([a-z][a-z0-9_]*\\.)+[A-Z][A-Za-z0-9_$]*");
  private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+");
  private static final Pattern CALL =
      Pattern.compile("[a-z][\\w]*(\\.[A-Za-z_][\\w$]*)+(#[A-Za-z_][\\w]*)?\\.?");

  private static final double MOST_TRAINED = 0.15;

  private static final String POINTS = "Write a number from 0 to 1000";

  private final YamlFields root;
  private final String slug;

  private PsetYaml(YamlFields root) {
    this.root = root;
    this.slug =
        root.value("slug", null, "", matching(SLUG, "lower-case letters, digits and hyphens"));
  }

  /// Reads the text of a `pset.yaml`.
  ///
  /// @param file how findings name it
  /// @throws PsetException listing every finding
  static Pset read(String file, String text) {
    var root = YamlFields.parse(file, text);
    var pset = new PsetYaml(root).pset();
    root.finish();
    return pset;
  }

  private Pset pset() {
    var pset =
        new Pset(
            slug,
            root.text("title"),
            root.value("lane", Lane.CPU, Lane.CPU, constant(Lane.class)),
            root.value("studentPackage", null, "", matching(PACKAGE, "a package like s898.pset1")),
            root.integer("variants", 64, 1, 4096),
            root.mapping("limits", Limits.DEFAULT, PsetYaml::limits),
            root.mappings("problems", this::problem));
    if (pset.problems().isEmpty()) {
      root.report(root.line("problems"), "there is no problem", "List at least one under problems");
    } else if (pset.points() <= 0) {
      root.report(root.line("problems"), "all points add up to 0", "Give the test cases points");
    }
    reportOtherTotal(pset);
    reportTooManyTrained(pset);
    reportTwins(root, "problem id", pset.problems().stream().map(Problem::id).toList());
    return pset;
  }

  private void reportOtherTotal(Pset pset) {
    double told = root.value("points", pset.points(), 0.0, PsetYaml::points);
    if (Math.abs(told - pset.points()) > 1e-9) {
      root.report(
          root.line("points"),
          "the test cases' points add up to %s, not to %s".formatted(pset.points(), told),
          "Mend the points of a test case, or the sum");
    }
  }

  /// Training has luck in it, so little may depend on it.
  private void reportTooManyTrained(Pset pset) {
    double trained =
        pset.tests()
            .filter(test -> test.rule() instanceof Rule.Measured)
            .mapToDouble(TestCase::points)
            .sum();
    if (trained > MOST_TRAINED * pset.points() + 1e-9) {
      root.report(
          root.line("problems"),
          "metrics decide %s of %s points".formatted(trained, pset.points()),
          "Let them decide at most 15 %, and judge the rest by numbers that can be compared");
    }
  }

  private static Limits limits(YamlFields fields) {
    var usual = Limits.DEFAULT;
    return new Limits(
        fields.value("time", usual.timeMillis(), 1, PsetYaml::millis),
        fields.integer("memoryMiB", usual.memoryMiB(), 256, 65_536),
        fields.integer("heapMiB", usual.heapMiB(), 32, 32_768),
        fields.integer("pids", usual.pids(), 16, 1_024),
        fields.integer("scratchMiB", usual.scratchMiB(), 1, 4_096),
        fields.integer("outputKiB", usual.outputKiB(), 1, 1_024),
        fields.integer("evidenceKiB", usual.evidenceKiB(), 1, 65_536));
  }

  private Problem problem(YamlFields fields) {
    var problem =
        new Problem(
            fields.value("id", null, "", matching(ID, "something like \"1.2\", in quotes")),
            fields.text("title"),
            fields.mapping("denied", new Denied(Denied.Policy.REFUSE, List.of()), PsetYaml::denied),
            fields.mappings("tests", this::test));
    if (problem.tests().isEmpty()) {
      fields.report(fields.line("tests"), "the problem has no test case", "List them under tests");
    }
    reportTwins(fields, "test case name", problem.tests().stream().map(TestCase::name).toList());
    return problem;
  }

  private static Denied denied(YamlFields fields) {
    var policy =
        fields.value(
            "policy", Denied.Policy.REFUSE, Denied.Policy.REFUSE, constant(Denied.Policy.class));
    var calls = new ArrayList<String>();
    for (var call : fields.texts("calls")) {
      if (CALL.matcher(call).matches()) {
        calls.add(call);
      } else {
        fields.report(
            fields.line("calls"),
            "`" + call + "` names no call",
            "Write a package (ai.djl.nn), a class, or a method (ai.djl.ndarray.NDArray#softmax)");
      }
    }
    return new Denied(policy, calls);
  }

  private TestCase test(YamlFields fields) {
    return new TestCase(
        fields.value("name", null, "", matching(NAME, "lower-case letters, digits and hyphens")),
        fields.value("probe", null, "", classIn("probes." + slug)),
        fields.value("points", null, 0.0, PsetYaml::points),
        fields.value("visibility", null, Visibility.ALWAYS, constant(Visibility.class)),
        rule(fields));
  }

  private Rule rule(YamlFields fields) {
    if (fields.has("metric")) {
      return measured(fields);
    }
    var tolerance = fields.value("tolerance", null, Tolerance.F64, constant(Tolerance.class));
    return fields.has("check")
        ? new Rule.Checked(fields.value("check", null, "", classIn(checks())), tolerance)
        : new Rule.Compared(tolerance);
  }

  private Rule measured(YamlFields fields) {
    var metric = fields.value("metric", null, "", classIn(checks()));
    var dataset = fields.has("dataset") ? fields.value("dataset", "", "", classIn(checks())) : "";
    var cutoffs =
        fields.mapping(
            "cutoffs", Cutoffs.NONE, f -> new Cutoffs(decimal(f, "zero"), decimal(f, "full")));
    if (!(cutoffs.zero < cutoffs.full)) {
      fields.report(
          fields.line("cutoffs"),
          "a metric needs two `cutoffs`, the lower one first",
          "Write `cutoffs: {zero: 0.5, full: 0.9}`; `pset calibrate` says which");
    }
    return new Rule.Measured(metric, dataset, cutoffs.zero, cutoffs.full);
  }

  private record Cutoffs(double zero, double full) {
    private static final Cutoffs NONE = new Cutoffs(0, 0);
  }

  private static double decimal(YamlFields fields, String key) {
    return fields.value(
        key, null, 0.0, text -> finite(text, -Double.MAX_VALUE, "Write a finite number"));
  }

  private String checks() {
    return "checks." + slug;
  }

  private static void reportTwins(YamlFields fields, String what, List<String> names) {
    var seen = new HashSet<String>();
    for (var name : names) {
      if (!seen.add(name)) {
        fields.report(
            fields.line(), what + " `" + name + "` stands here twice", "Give each its own");
      }
    }
  }

  private static Function<String, String> matching(Pattern form, String remedy) {
    return text -> {
      if (form.matcher(text).matches()) {
        return text;
      }
      throw new IllegalArgumentException("Write " + remedy);
    };
  }

  private static Function<String, String> classIn(String home) {
    return text -> {
      if (CLASS.matcher(text).matches() && text.startsWith(home + ".")) {
        return text;
      }
      throw new IllegalArgumentException("Name a class of the package " + home);
    };
  }

  private static double points(String text) {
    double points = finite(text, 0, POINTS);
    if (points > 1000) {
      throw new IllegalArgumentException(POINTS);
    }
    return points;
  }

  private static double finite(String text, double low, String remedy) {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value) && value >= low) {
        return value;
      }
    } catch (NumberFormatException _) {
      // the remedy says all
    }
    throw new IllegalArgumentException(remedy);
  }

  private static int millis(String text) {
    if (text.matches("[0-9]{1,6}(ms|s)")) {
      boolean millis = text.endsWith("ms");
      long number = Long.parseLong(text.replaceAll("[a-z]", "")) * (millis ? 1 : 1_000);
      if (number >= 100 && number <= 600_000) {
        return (int) number;
      }
    }
    throw new IllegalArgumentException("Write a time from 100ms to 600s, such as 5s");
  }

  private static <E extends Enum<E>> Function<String, E> constant(Class<E> of) {
    return text -> {
      for (var constant : of.getEnumConstants()) {
        if (written(constant).equals(text)) {
          return constant;
        }
      }
      throw new IllegalArgumentException(
          Stream.of(of.getEnumConstants())
              .map(PsetYaml::written)
              .collect(Collectors.joining(", ", "Write one of ", "")));
    };
  }

  /// Tolerances are written as in code; everything else in lower case with hyphens.
  private static String written(Enum<?> constant) {
    return constant instanceof Tolerance
        ? constant.name()
        : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
