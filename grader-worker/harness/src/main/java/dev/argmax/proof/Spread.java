package dev.argmax.proof;

import java.util.List;

/// How a metric spreads over many runs.
///
/// @param runs how many
/// @param deviation the standard deviation, of a sample
record Spread(int runs, double mean, double deviation, double lowest) {
  /// The one-sided normal tolerance factor for a false refusal of 1e-4 at 95 % confidence from 200
  /// runs: the 0.95 quantile of the noncentral t distribution with 199 degrees of freedom and
  /// noncentrality `z * sqrt(200)`, z = 3.719, divided by `sqrt(200)`.
  static final double FACTOR = 4.08;

  static final int RUNS = 200;

  static Spread of(List<Double> values) {
    double mean = values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    double lowest = values.stream().mapToDouble(v -> v).min().orElse(Double.NaN);
    double deviation = Math.sqrt(squares / Math.max(1, values.size() - 1));
    return new Spread(values.size(), mean, deviation, lowest);
  }

  /// The highest cutoff for full points that a right solution practically never misses. No run of
  /// those measured lies below it either, whatever their distribution.
  double full() {
    return Math.min(lowest, mean - FACTOR * deviation);
  }

  /// Above what a wrong solution of this spread reaches by luck.
  double beyond() {
    return mean + 4 * deviation;
  }
}
