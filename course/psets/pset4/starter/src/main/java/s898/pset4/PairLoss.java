package s898.pset4;

import ai.djl.ndarray.NDArray;

/// A loss of two batches of vectors whose rows belong together.
@FunctionalInterface
public interface PairLoss {
  /// @param a (B, e)
  /// @param b (B, e); row i is the partner of row i of a
  /// @return a scalar
  NDArray of(NDArray a, NDArray b);
}
