package dev.argmax.referee;

import dev.argmax.kit.Tolerance;

/// By which rule the evidence of a test case is judged. Classes are named by their binary names.
public sealed interface Rule {
  /// By comparing it with the reference's.
  record Compared(Tolerance tolerance) implements Rule {}

  /// By a [dev.argmax.kit.Check].
  record Checked(String check, Tolerance tolerance) implements Rule {}

  /// By a [dev.argmax.kit.Metric] of something trained.
  ///
  /// @param dataset the [dev.argmax.kit.Dataset] that the probe and the metric share; empty where
  ///   there is none
  /// @param zero up to this, nothing is earned
  /// @param full from this on, everything; in between in proportion
  record Measured(String metric, String dataset, double zero, double full) implements Rule {
    /// The share of the points that a measurement earns, 0 to 1.
    public static double earned(double measured, double zero, double full) {
      return measured > zero ? Math.min(1, (measured - zero) / (full - zero)) : 0;
    }
  }
}
