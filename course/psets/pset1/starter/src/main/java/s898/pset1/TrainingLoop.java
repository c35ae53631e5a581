package s898.pset1;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// Problem 1.5: stochastic gradient descent on any loss.
public final class TrainingLoop {
  private TrainingLoop() {}

  /// Takes one step for each batch: `p <- p - rate * gradient of the batch's loss`.
  ///
  /// @param loss of a model
  /// @param x all inputs (N, d)
  /// @param y all labels (N), INT64
  /// @param init the first parameters; they stay as they are
  /// @param batches the rows of each batch
  /// @return the trained parameters, and the loss of each batch before its step, shape (batches)
  public static NDList train(
      Loss loss, NDArray x, NDArray y, NDList init, int[][] batches, double rate) {
    throw new UnsupportedOperationException("not written yet");
  }
}
