package s898.pset5;

import ai.djl.ndarray.NDArray;

/// Predicts the noise in noisy data.
@FunctionalInterface
public interface NoiseModel {
  /// The noise that is in x after t steps.
  ///
  /// @param x (B, d)
  /// @param t 1 to T
  /// @return (B, d)
  NDArray predict(NDArray x, int t);
}
