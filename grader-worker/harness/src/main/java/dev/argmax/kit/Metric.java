package dev.argmax.kit;

/// Measures how good a trained model is, from what it computed on given inputs: never from what it
/// says of itself. Runs in the referee only; its class lies in `checks/`.
///
/// The test case earns in proportion from one cutoff of `pset.yaml` to another. Both are
/// calibrated: training has luck in it, so where the upper one lies is decided by the spread of
/// many runs of the solution.
@FunctionalInterface
public interface Metric {
  /// Measures once; more is better. Not a number earns nothing.
  ///
  /// @param secret what the test case's [Dataset] keeps; without entries where there is none
  /// @param submitted names, types and shapes are those of the reference's evidence; values may be
  ///   anything, NaN and infinities included
  double measure(RecordedEvidence secret, RecordedEvidence submitted);
}
