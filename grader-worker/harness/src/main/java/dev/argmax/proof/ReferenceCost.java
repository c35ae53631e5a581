package dev.argmax.proof;

import dev.argmax.pset.Pset.Problem;
import dev.argmax.pset.PsetPackage;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/// How much processor time the solution takes. It runs in this JVM and on this thread, where DJL
/// starts no others, so that the thread's own clock is the whole of it.
final class ReferenceCost {
  private final PsetPackage pset;
  private final Rehearsal rehearsal;

  private ReferenceCost(PsetPackage pset) {
    this.pset = pset;
    this.rehearsal = new Rehearsal(pset, pset.solutionClasses(), "cost");
  }

  /// Seconds of CPU for one variant, by problem.
  static Map<String, Double> of(PsetPackage pset) {
    var cost = new ReferenceCost(pset);
    var seconds = new LinkedHashMap<String, Double>();
    pset.pset().problems().forEach(problem -> seconds.put(problem.id(), cost.seconds(problem)));
    return seconds;
  }

  private double seconds(Problem problem) {
    var clock = ManagementFactory.getThreadMXBean();
    long begun = clock.getCurrentThreadCpuTime();
    for (var test : problem.tests()) {
      try {
        rehearsal.run(problem, test, 0);
      } catch (Exception e) {
        throw new ProofException(pset.pset().slug() + " " + test.name() + ": " + e);
      }
    }
    return (clock.getCurrentThreadCpuTime() - begun) / 1e9;
  }
}
