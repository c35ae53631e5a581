package s898.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// A model together with the loss of each of its outputs.
@FunctionalInterface
public interface ExampleLosses {
  /// The loss of every example.
  ///
  /// @param x inputs (B, n)
  /// @param y labels (B), INT64
  /// @param p the parameters
  /// @return (B)
  NDArray of(NDArray x, NDArray y, NDList p);
}
