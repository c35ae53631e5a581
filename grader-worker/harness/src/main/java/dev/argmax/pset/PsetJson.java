package dev.argmax.pset;

import dev.argmax.contracts.TestResult.Visibility;
import dev.argmax.kit.Tolerance;
import dev.argmax.pset.Pset.Denied;
import dev.argmax.pset.Pset.Lane;
import dev.argmax.pset.Pset.Limits;
import dev.argmax.pset.Pset.Problem;
import dev.argmax.pset.Pset.TestCase;
import dev.argmax.referee.Rule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `pset.json` of a built package: the content of `pset.yaml` with all defaults filled in.
final class PsetJson {
  private static final int FORMAT = 1;
  private static final String FILE = "pset.json";

  private PsetJson() {}

  static String write(Pset pset) {
    var root = new LinkedHashMap<String, @Nullable Object>();
    root.put("format", FORMAT);
    root.put("slug", pset.slug());
    root.put("title", pset.title());
    root.put("points", pset.points());
    root.put("lane", pset.lane().slug());
    root.put("studentPackage", pset.studentPackage());
    root.put("variants", pset.variants());
    root.put("limits", fields(pset.limits()));
    root.put("problems", pset.problems().stream().map(PsetJson::fields).toList());
    return json(root) + "\n";
  }

  /// @throws PsetException if this is not a `pset.json` of the format that we write
  static Pset read(String text) {
    var root = YamlFields.parse(FILE, text);
    root.integer("format", null, FORMAT, FORMAT);
    var pset =
        new Pset(
            root.text("slug"),
            root.text("title"),
            root.value("lane", null, Lane.CPU, s -> Lane.valueOf(s.toUpperCase(Locale.ROOT))),
            root.text("studentPackage"),
            root.integer("variants", null, 1, Integer.MAX_VALUE),
            root.mapping("limits", Limits.DEFAULT, PsetJson::limits),
            root.mappings("problems", PsetJson::problem));
    // Packages of earlier builds do not say it.
    double told = root.value("points", pset.points(), 0.0, Double::valueOf);
    if (Math.abs(told - pset.points()) > 1e-9) {
      root.report(
          root.line("points"),
          "the test cases' points add up to %s, not to %s".formatted(pset.points(), told),
          "Build it again with `pset build`");
    }
    root.finish();
    return pset;
  }

  private static Limits limits(YamlFields fields) {
    return new Limits(
        amount(fields, "timeMillis"),
        amount(fields, "memoryMiB"),
        amount(fields, "heapMiB"),
        amount(fields, "pids"),
        amount(fields, "scratchMiB"),
        amount(fields, "outputKiB"),
        amount(fields, "evidenceKiB"));
  }

  private static int amount(YamlFields fields, String key) {
    return fields.integer(key, null, 1, Integer.MAX_VALUE);
  }

  private static Problem problem(YamlFields fields) {
    var none = new Denied(Denied.Policy.REFUSE, List.of());
    return new Problem(
        fields.text("id"),
        fields.text("title"),
        fields.mapping("denied", none, PsetJson::denied),
        fields.mappings("tests", PsetJson::test));
  }

  private static Denied denied(YamlFields fields) {
    var policy =
        fields.value(
            "policy",
            null,
            Denied.Policy.REFUSE,
            s -> Denied.Policy.valueOf(s.toUpperCase(Locale.ROOT)));
    return new Denied(policy, fields.texts("calls"));
  }

  private static TestCase test(YamlFields fields) {
    return new TestCase(
        fields.text("name"),
        fields.text("probe"),
        fields.value("points", null, 0.0, Double::valueOf),
        fields.value("visibility", null, Visibility.NEVER, Visibility::valueOf),
        rule(fields));
  }

  private static Rule rule(YamlFields fields) {
    if (fields.has("metric")) {
      return new Rule.Measured(
          fields.text("metric"),
          fields.text("dataset"),
          fields.value("zero", null, 0.0, Double::valueOf),
          fields.value("full", null, 0.0, Double::valueOf));
    }
    var tolerance = fields.value("tolerance", null, Tolerance.EXACT, Tolerance::valueOf);
    return fields.has("check")
        ? new Rule.Checked(fields.text("check"), tolerance)
        : new Rule.Compared(tolerance);
  }

  private static Map<String, @Nullable Object> fields(Limits limits) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("timeMillis", limits.timeMillis());
    map.put("memoryMiB", limits.memoryMiB());
    map.put("heapMiB", limits.heapMiB());
    map.put("pids", limits.pids());
    map.put("scratchMiB", limits.scratchMiB());
    map.put("outputKiB", limits.outputKiB());
    map.put("evidenceKiB", limits.evidenceKiB());
    return map;
  }

  private static Map<String, @Nullable Object> fields(Problem problem) {
    var denied = new LinkedHashMap<String, @Nullable Object>();
    denied.put("policy", problem.denied().policy().name().toLowerCase(Locale.ROOT));
    denied.put("calls", problem.denied().calls());
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("id", problem.id());
    map.put("title", problem.title());
    map.put("denied", denied);
    map.put("tests", problem.tests().stream().map(PsetJson::fields).toList());
    return map;
  }

  private static Map<String, @Nullable Object> fields(TestCase test) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("name", test.name());
    map.put("probe", test.probe());
    map.put("points", test.points());
    map.put("visibility", test.visibility().name());
    switch (test.rule()) {
      case Rule.Compared(var tolerance) -> map.put("tolerance", tolerance.name());
      case Rule.Checked(var check, var tolerance) -> {
        map.put("tolerance", tolerance.name());
        map.put("check", check);
      }
      case Rule.Measured(var metric, var dataset, var zero, var full) -> {
        map.put("metric", metric);
        map.put("dataset", dataset);
        map.put("zero", zero);
        map.put("full", full);
      }
    }
    return map;
  }

  private static String json(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String text -> quoted(text);
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(e -> quoted(String.valueOf(e.getKey())) + ":" + json(e.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
      case Collection<?> items ->
          items.stream().map(PsetJson::json).collect(Collectors.joining(",", "[", "]"));
      default -> value.toString();
    };
  }

  private static String quoted(String text) {
    var out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
