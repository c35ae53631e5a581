package s898.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// Problem 4.6: an encoder that learns from pairs of views, without labels (Chen and others, A
/// simple framework for contrastive learning of visual representations, 2020, algorithm 1).
///
/// Parameters are W1 (n, h), b1 (h), W2 (h, e). The embedding is `relu(x W1 + b1)`; the loss sees
/// its projection, the embedding times W2, and the projection is thrown away after training.
public final class Encoder {
  private Encoder() {}

  /// The embedding of each row.
  ///
  /// @param x (B, n)
  /// @param p W1, b1, W2
  /// @return (B, h)
  public static NDArray embed(NDArray x, NDList p) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// Gradient descent on the loss of the projections of both views, a step for every batch.
  ///
  /// @param v1 first views (N, n)
  /// @param v2 second views (N, n); row i shows the same thing as row i of v1
  /// @param init the first parameters; they stay as they are
  /// @param batches rows of both
  /// @return W1, b1, W2
  public static NDList pretrain(
      NDArray v1, NDArray v2, NDList init, int[][] batches, double rate, PairLoss loss) {
    throw new UnsupportedOperationException("not written yet");
  }
}
