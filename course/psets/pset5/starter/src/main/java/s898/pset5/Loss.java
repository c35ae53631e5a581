package s898.pset5;

import ai.djl.ndarray.NDArray;

/// The loss of a network that somebody attacks.
@FunctionalInterface
public interface Loss {
  /// The mean loss of a batch.
  ///
  /// @param x inputs (B, n)
  /// @param y labels (B)
  /// @return a scalar
  NDArray of(NDArray x, NDArray y);
}
