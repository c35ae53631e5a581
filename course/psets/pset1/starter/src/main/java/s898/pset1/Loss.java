package s898.pset1;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// What [TrainingLoop] makes small: a model together with the loss of its outputs.
@FunctionalInterface
public interface Loss {
  /// The mean loss of a batch.
  ///
  /// @param x inputs (B, d)
  /// @param y labels (B), INT64
  /// @param p the parameters
  /// @return a scalar
  NDArray of(NDArray x, NDArray y, NDList p);
}
