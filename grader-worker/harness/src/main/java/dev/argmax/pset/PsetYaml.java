package dev.argmax.pset;

import dev.argmax.pset.Pset.Denied;
import dev.argmax.pset.Pset.Lane;
import dev.argmax.pset.Pset.Limits;
import dev.argmax.pset.Pset.Problem;
import dev.argmax.pset.Pset.TestCase;
import dev.argmax.referee.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Reads `pset.yaml` as instructors write it. Everything wrong is reported at once, with file, line
/// and remedy.
final class PsetYaml {
  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,31}");
  private static final Pattern ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,15}");
  private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+");
  private static final Pattern CALL =
      Pattern.compile("[a-z][\\w]*(\\.[A-Za-z_][\\w$]*)+(#[A-Za-z_][\\w]*)?\\.?");

  private static final double MOST_TRAINED = 0.15;

  private final YamlFields root;
  private final String slug;

  private PsetYaml(YamlFields root) {
    this.root = root;
    this.slug =
        root.value(
            "slug", null, "", Forms.matching(SLUG, "lower-case letters, digits and hyphens"));
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
            root.value("lane", Lane.CPU, Lane.CPU, Forms.constant(Lane.class)),
            root.value(
                "studentPackage", null, "", Forms.matching(PACKAGE, "a package like s898.pset1")),
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
    double told = root.value("points", pset.points(), 0.0, Forms::points);
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
        fields.value("time", usual.timeMillis(), 1, Forms::millis),
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
            fields.value("id", null, "", Forms.matching(ID, "something like \"1.2\", in quotes")),
            fields.text("title"),
            fields.mapping("denied", new Denied(Denied.Policy.REFUSE, List.of()), PsetYaml::denied),
            fields.mappings("tests", new TestCaseYaml(slug)::read));
    if (problem.tests().isEmpty()) {
      fields.report(fields.line("tests"), "the problem has no test case", "List them under tests");
    }
    reportTwins(fields, "test case name", problem.tests().stream().map(TestCase::name).toList());
    return problem;
  }

  private static Denied denied(YamlFields fields) {
    var policy =
        fields.value(
            "policy",
            Denied.Policy.REFUSE,
            Denied.Policy.REFUSE,
            Forms.constant(Denied.Policy.class));
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

  private static void reportTwins(YamlFields fields, String what, List<String> names) {
    var seen = new HashSet<String>();
    for (var name : names) {
      if (!seen.add(name)) {
        fields.report(
            fields.line(), what + " `" + name + "` stands here twice", "Give each its own");
      }
    }
  }
}
