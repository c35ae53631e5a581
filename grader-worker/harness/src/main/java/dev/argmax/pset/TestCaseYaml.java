package dev.argmax.pset;

import dev.argmax.contracts.TestResult.Visibility;
import dev.argmax.kit.Tolerance;
import dev.argmax.pset.Pset.TestCase;
import dev.argmax.referee.Rule;
import java.util.regex.Pattern;

/// Reads one test case of a `pset.yaml`.
///
/// @param slug the pset's; its probes and checks lie in packages named after it
record TestCaseYaml(String slug) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  TestCase read(YamlFields fields) {
    return new TestCase(
        fields.value(
            "name", null, "", Forms.matching(NAME, "lower-case letters, digits and hyphens")),
        fields.value("probe", null, "", Forms.classIn("probes." + slug)),
        fields.value("points", null, 0.0, Forms::points),
        fields.value("visibility", null, Visibility.ALWAYS, Forms.constant(Visibility.class)),
        rule(fields));
  }

  private Rule rule(YamlFields fields) {
    if (fields.has("metric")) {
      return measured(fields);
    }
    var tolerance = fields.value("tolerance", null, Tolerance.F64, Forms.constant(Tolerance.class));
    return fields.has("check")
        ? new Rule.Checked(fields.value("check", null, "", Forms.classIn(checks())), tolerance)
        : new Rule.Compared(tolerance);
  }

  private Rule measured(YamlFields fields) {
    var metric = fields.value("metric", null, "", Forms.classIn(checks()));
    var dataset =
        fields.has("dataset") ? fields.value("dataset", "", "", Forms.classIn(checks())) : "";
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
        key, null, 0.0, text -> Forms.finite(text, -Double.MAX_VALUE, "Write a finite number"));
  }

  private String checks() {
    return "checks." + slug;
  }
}
