package dev.argmax.proof;

import dev.argmax.pset.Pset.Problem;
import dev.argmax.pset.Pset.TestCase;
import dev.argmax.pset.PsetDirectory;
import dev.argmax.pset.PsetPackage;
import dev.argmax.referee.Rule;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Map;

/// Measures the metrics of a pset over and over.
final class Calibrating {
  private static final int RUNS_OF_WRONG = 20;

  private final PsetDirectory directory;
  private final PsetPackage pset;
  private final PrintStream out;
  private final StringBuilder rows = new StringBuilder();

  Calibrating(PsetDirectory directory, PsetPackage pset, PrintStream out) {
    this.directory = directory;
    this.pset = pset;
    this.out = out;
  }

  /// Does it, and writes what was found beside the pset.
  void run() {
    for (var problem : pset.pset().problems()) {
      for (var test : problem.tests()) {
        if (test.rule() instanceof Rule.Measured rule) {
          calibrate(problem, test, rule);
        }
      }
    }
    if (rows.isEmpty()) {
      out.println(pset.pset().slug() + " has no metric");
      return;
    }
    Calibration.write(directory, rows.toString());
  }

  private void calibrate(Problem problem, TestCase test, Rule.Measured rule) {
    var name = problem.id() + "/" + test.name();
    add(name, "solution", problem, test, rule, pset.solutionClasses(), Spread.RUNS);
    for (var wrong : directory.wrong(pset.pset())) {
      if (wrong.loses().contains(name)) {
        var classes = directory.compiled(wrong);
        add(name, wrong.name(), problem, test, rule, classes, RUNS_OF_WRONG);
      }
    }
  }

  private void add(
      String name,
      String who,
      Problem problem,
      TestCase test,
      Rule.Measured rule,
      Map<String, byte[]> classes,
      int runs) {
    var rehearsal = new Rehearsal(pset, classes, "calibration");
    var measured = new ArrayList<Double>();
    for (int i = 0; i < runs; i++) {
      try {
        double value = rehearsal.measure(problem, test, rule, i);
        if (Double.isFinite(value)) {
          measured.add(value);
        }
      } catch (Exception e) {
        out.println(name + " of " + who + ", run " + i + ": " + e);
      }
    }
    if (who.equals("solution") && measured.size() < runs) {
      throw new ProofException("the solution fails " + name);
    }
    if (!measured.isEmpty()) {
      var row = Calibration.row(name, who, Spread.of(measured));
      out.print(row);
      rows.append(row);
    }
  }
}
