package dev.argmax.benchmarks.grade;

import java.util.List;
import java.util.Map;

/// All that one run of the benchmark measured.
///
/// @param ours POST to result visible, one small problem
/// @param bare `javac` and `java` of the same
/// @param cold the same two in a container started for it
/// @param oursCpu CPU seconds of everything of ours for one submission, runners booted again
///   included
/// @param bareCpu CPU seconds of one bare run
/// @param cpuOfParts what of `oursCpu` each process used, and all boxes together
/// @param oursWhole POST to result visible, the whole of pset 1
/// @param bareWhole `javac` and `java` of the same
/// @param perMinute submissions that are graded in a minute when all come at once
/// @param barePerMinute bare runs in a minute, one after the other
record Figures(
    Samples ours,
    Samples bare,
    Samples cold,
    Samples oursCpu,
    Samples bareCpu,
    Map<String, Samples> cpuOfParts,
    Samples oursWhole,
    Samples bareWhole,
    double perMinute,
    double barePerMinute,
    List<Memory> memory) {

  /// A ratio that DESIGN §8 sets a bar for.
  record Ratio(String name, double value, double bar, boolean atLeast) {
    boolean holds() {
      return atLeast ? value >= bar : value <= bar;
    }
  }

  List<Ratio> ratios() {
    return List.of(
        new Ratio(
            "one small problem, p50, against bare", ours.median() / bare.median(), 0.25, false),
        new Ratio("the same against a cold container", ours.median() / cold.median(), 0.15, false),
        new Ratio("CPU of a submission, against bare", oursCpu.mean() / bareCpu.mean(), 0.5, false),
        new Ratio(
            "the whole of pset 1, p50, against bare",
            oursWhole.median() / bareWhole.median(),
            0.6,
            false),
        new Ratio("submissions a minute, against bare", perMinute / barePerMinute, 2, true));
  }

  boolean hold() {
    return ratios().stream().allMatch(Ratio::holds);
  }
}
