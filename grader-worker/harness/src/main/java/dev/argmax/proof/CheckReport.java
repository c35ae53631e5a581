package dev.argmax.proof;

import dev.argmax.pset.Pset;
import dev.argmax.pset.WrongSolution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a check found, for each test case and each wrong solution. Filled by several threads.
public final class CheckReport {
  private static final int MAX_FINDINGS = 50;

  private final Pset pset;
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final Map<String, String> wrong = new TreeMap<>();
  private final Map<String, Set<String>> losers = new TreeMap<>();
  private final List<String> findings = new ArrayList<>();

  /// What was counted for one test case.
  private static final class Tally {
    private int passed;
    private int variants;
    private int refused;
    private int nulls;
    private int caught;
  }

  CheckReport(Pset pset) {
    this.pset = pset;
    pset.problems().forEach(p -> PsetCheck.names(p).forEach(n -> tallies.put(n, new Tally())));
  }

  /// What is wrong with the pset; nothing if it is proven.
  public synchronized List<String> findings() {
    return List.copyOf(findings);
  }

  synchronized void solution(String test, boolean full, String detail) {
    var tally = tally(test);
    tally.variants++;
    if (full) {
      tally.passed++;
    } else {
      find("the solution loses " + test + ", " + detail);
    }
  }

  synchronized void starter(String test, double points) {
    if (points > 0) {
      find("the starter earns " + points + " points for " + test);
    }
  }

  synchronized void nullSuite(String test, boolean earns, String detail) {
    var tally = tally(test);
    tally.nulls++;
    if (earns) {
      find("the null suite earns points for " + test + ": " + detail);
    } else {
      tally.refused++;
    }
  }

  synchronized void wrong(WrongSolution wrong, String test, boolean full, String detail) {
    if (full && wrong.loses().contains(test)) {
      find("wrong/" + wrong.name() + " keeps " + test + ", which it must lose, " + detail);
    } else if (!full && !wrong.loses().contains(test)) {
      find("wrong/" + wrong.name() + " loses " + test + ", which it must keep, " + detail);
    }
  }

  synchronized void tried(WrongSolution one, int variants) {
    one.loses().forEach(test -> tally(test).caught++);
    losers.put(one.name(), one.loses());
    wrong.put(
        one.name(),
        "loses %d of %d test cases (variants tried: %d)"
            .formatted(one.loses().size(), tallies.size(), variants));
  }

  synchronized void requireThatEveryTestCaseIsLostBySomeone() {
    tallies.forEach(
        (test, tally) -> {
          if (tally.caught == 0) {
            find("no wrong solution loses " + test + ", so nothing shows what it is good for");
          }
        });
  }

  /// A table for a terminal.
  public synchronized String table() {
    var out = new StringBuilder();
    out.append("%s: %s, %s points%n%n".formatted(pset.slug(), pset.title(), number(pset.points())));
    row(out, "problem", "test case", "points", "solution", "null suite", "wrong solutions");
    for (var problem : pset.problems()) {
      for (var test : problem.tests()) {
        var tally = tally(problem.id() + "/" + test.name());
        row(
            out,
            problem.id(),
            test.name(),
            number(test.points()),
            "passes " + tally.passed + "/" + tally.variants,
            "earns 0 in " + tally.refused + "/" + tally.nulls,
            tally.caught + " lose it");
      }
    }
    out.append('\n');
    wrong.forEach((name, what) -> out.append("  %-32s %s%n".formatted(name, what)));
    out.append('\n');
    findings.stream().limit(MAX_FINDINGS).forEach(f -> out.append("  NO: ").append(f).append('\n'));
    if (findings.size() > MAX_FINDINGS) {
      out.append("  and ").append(findings.size() - MAX_FINDINGS).append(" more\n");
    }
    return out.toString();
  }

  /// The table for a pset's README.
  ///
  /// @param seconds of CPU that the solution takes, by problem
  synchronized String markdown(Map<String, Double> seconds) {
    var out = new StringBuilder();
    out.append("| problem | points | test cases | wrong solutions caught | CPU s |\n");
    out.append("|---|---|---|---|---|\n");
    for (var problem : pset.problems()) {
      var caught =
          losers.entrySet().stream()
              .filter(e -> e.getValue().stream().anyMatch(PsetCheck.names(problem)::contains))
              .count();
      out.append(
          "| %s %s | %s | %d | %d | %.2f |%n"
              .formatted(
                  problem.id(),
                  problem.title(),
                  number(problem.points()),
                  problem.tests().size(),
                  caught,
                  seconds.getOrDefault(problem.id(), 0.0)));
    }
    var total = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    out.append(
        "| all | %s | %d | %d | %.2f |%n"
            .formatted(number(pset.points()), tallies.size(), losers.size(), total));
    return out.toString();
  }

  private static void row(StringBuilder out, String... cells) {
    out.append("  %-8s %-26s %6s  %-13s %-18s %s%n".formatted((Object[]) cells));
  }

  private static String number(double points) {
    return points == Math.rint(points)
        ? Long.toString((long) points)
        : String.format(Locale.ROOT, "%.2f", points);
  }

  private Tally tally(String test) {
    return tallies.computeIfAbsent(test, _ -> new Tally());
  }

  synchronized void find(String finding) {
    findings.add(finding);
  }
}
