package s898.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// A network.
@FunctionalInterface
public interface Net {
  /// Its outputs.
  ///
  /// @param x inputs (B, n)
  /// @param p parameters
  NDArray of(NDArray x, NDList p);
}
