package dev.argmax.proof;

import dev.argmax.pset.Pset;
import dev.argmax.pset.PsetDirectory;
import dev.argmax.referee.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// `calibration.md` beside a pset: how its metrics spread over runs of the solution and of the
/// wrong solutions, and how high the cutoffs may therefore be. Written by `argmax pset calibrate`,
/// held against `pset.yaml` by `argmax pset check`.
///
/// @param solution by test case, such as `4.6/accuracy`
/// @param wrong the best wrong solution's, by test case
record Calibration(Map<String, Spread> solution, Map<String, Spread> wrong) {
  private static final String FILE = "calibration.md";
  private static final String SOLUTION = "solution";
  private static final double APART = 3;
  private static final Pattern ROW =
      Pattern.compile("\\| (\\S+) \\| (\\S+) \\| (\\d+) \\| (\\S+) \\| (\\S+) \\| (\\S+) \\| .*");

  /// What was written before; nothing if there is no file.
  static Calibration read(PsetDirectory directory) {
    var file = directory.path().resolve(FILE);
    var solution = new LinkedHashMap<String, Spread>();
    var wrong = new LinkedHashMap<String, Spread>();
    if (Files.isRegularFile(file)) {
      for (var line : lines(file)) {
        var row = ROW.matcher(line);
        if (row.matches()) {
          var spread =
              new Spread(
                  Integer.parseInt(row.group(3)),
                  Double.parseDouble(row.group(4)),
                  Double.parseDouble(row.group(5)),
                  Double.parseDouble(row.group(6)));
          if (row.group(2).equals(SOLUTION)) {
            solution.put(row.group(1), spread);
          } else {
            wrong.merge(row.group(1), spread, Calibration::better);
          }
        }
      }
    }
    return new Calibration(solution, wrong);
  }

  private static Spread better(Spread one, Spread other) {
    return one.beyond() >= other.beyond() ? one : other;
  }

  /// What the cutoffs in `pset.yaml` have against them.
  List<String> findings(Pset pset) {
    var findings = new ArrayList<String>();
    for (var problem : pset.problems()) {
      for (var test : problem.tests()) {
        if (test.rule() instanceof Rule.Measured rule) {
          find(problem.id() + "/" + test.name(), rule, findings);
        }
      }
    }
    return findings;
  }

  private void find(String test, Rule.Measured rule, List<String> findings) {
    var spread = solution.get(test);
    if (spread == null || spread.runs() < Spread.RUNS) {
      findings.add(
          "%s is not calibrated on %d runs: run `argmax pset calibrate`"
              .formatted(test, Spread.RUNS));
      return;
    }
    if (rule.full() > spread.full()) {
      findings.add(
          "%s: full points from %s, but right solutions are calibrated to %s"
              .formatted(test, rule.full(), number(spread.full())));
    }
    if (rule.full() - rule.zero() < APART * spread.deviation()) {
      findings.add(
          "%s: its cutoffs are not %s standard deviations apart".formatted(test, number(APART)));
    }
    var best = wrong.get(test);
    if (best != null && rule.full() <= best.beyond()) {
      findings.add(
          "%s: full points from %s, which a wrong solution reaches by luck (%s)"
              .formatted(test, rule.full(), number(best.beyond())));
    }
  }

  /// A row of the file.
  static String row(String test, String who, Spread spread) {
    var limit =
        who.equals(SOLUTION)
            ? "full at most " + number(spread.full())
            : "reaches " + number(spread.beyond());
    return "| %s | %s | %d | %s | %s | %s | %s |\n"
        .formatted(
            test,
            who,
            spread.runs(),
            number(spread.mean()),
            number(spread.deviation()),
            number(spread.lowest()),
            limit);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.5f", value);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes the file.
  static void write(PsetDirectory directory, String rows) {
    try {
      Files.writeString(
          directory.path().resolve(FILE),
          """
          # Calibration of the metrics

          Made by `argmax pset calibrate`; not to be edited. Each run trains on draws of its own. A right solution must
          practically always get full points: the cutoff lies at most at the mean less %s standard deviations (it is
          missed once in 10,000 times, at 95 %% confidence), and not above the lowest run. What a wrong solution reaches
          is its mean and 4 standard deviations.

          | test case | who | runs | mean | s.d. | lowest | limit |
          |---|---|---|---|---|---|---|
          %s"""
              .formatted(Spread.FACTOR, rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
