package dev.argmax.benchmarks.grade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/// The figures for people and for programs.
final class GradeReport {
  private static final JsonMapper JSON = new JsonMapper();

  private GradeReport() {}

  static String text(Figures figures) {
    var text = new StringBuilder();
    text.append("%-34s%5s%9s%9s%9s%n".formatted("seconds", "runs", "p50", "p95", "max"));
    samples(figures)
        .forEach(
            (name, samples) ->
                text.append(
                    "%-34s%5d%9.3f%9.3f%9.3f%n"
                        .formatted(
                            name,
                            samples.count(),
                            samples.median(),
                            samples.quantile(0.95),
                            samples.max())));
    text.append("%n%-34s%14.1f%n".formatted("a minute, argmax", figures.perMinute()));
    text.append("%-34s%14.1f%n".formatted("a minute, bare", figures.barePerMinute()));
    text.append("%n%-42s%9s%9s%n".formatted("ratio", "value", "bar"));
    for (var ratio : figures.ratios()) {
      text.append(
          "%-42s%9.3f %s%7.2f  %s%n"
              .formatted(
                  ratio.name(),
                  ratio.value(),
                  ratio.atLeast() ? "≥" : "≤",
                  ratio.bar(),
                  ratio.holds() ? "holds" : "MISSED"));
    }
    text.append("%n%-34s%14s%n".formatted("CPU of a submission, by part", "mean s"));
    figures
        .cpuOfParts()
        .forEach((part, cpu) -> text.append("%-34s%14.3f%n".formatted(part, cpu.mean())));
    text.append("%n%-34s%14s%n".formatted("memory, most at once", "MiB"));
    for (var memory : figures.memory()) {
      text.append("%-34s%14d%n".formatted(memory.process(), memory.mebibytes()));
    }
    return text.toString();
  }

  static String json(Figures figures) {
    var all = new LinkedHashMap<String, Object>();
    samples(figures).forEach((name, samples) -> all.put(name, samples.all()));
    figures.cpuOfParts().forEach((part, cpu) -> all.put("CPU, " + part, cpu.all()));
    all.put("submissions a minute", figures.perMinute());
    all.put("bare runs a minute", figures.barePerMinute());
    all.put("ratios", figures.ratios());
    all.put("memory", figures.memory());
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("numbers must have a JSON form", e);
    }
  }

  private static Map<String, Samples> samples(Figures figures) {
    var samples = new LinkedHashMap<String, Samples>();
    samples.put("small problem, argmax", figures.ours());
    samples.put("small problem, bare", figures.bare());
    samples.put("small problem, cold container", figures.cold());
    samples.put("small problem, argmax, CPU", figures.oursCpu());
    samples.put("small problem, bare, CPU", figures.bareCpu());
    samples.put("pset 1, argmax", figures.oursWhole());
    samples.put("pset 1, bare", figures.bareWhole());
    return samples;
  }
}
