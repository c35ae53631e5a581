package dev.argmax.benchmarks.grade;

import java.util.ArrayList;
import java.util.List;

/// Durations of one thing, done again and again, in seconds.
final class Samples {
  private final List<Double> seconds = new ArrayList<>();

  void add(double value) {
    seconds.add(value);
  }

  int count() {
    return seconds.size();
  }

  List<Double> all() {
    return List.copyOf(seconds);
  }

  double median() {
    return quantile(0.5);
  }

  double max() {
    return quantile(1);
  }

  double mean() {
    return seconds.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  /// The smallest sample that at least this share of the samples does not exceed; NaN without any.
  double quantile(double share) {
    if (seconds.isEmpty()) {
      return Double.NaN;
    }
    var sorted = seconds.stream().sorted().toList();
    var rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.clamp(rank - 1, 0, sorted.size() - 1));
  }
}
