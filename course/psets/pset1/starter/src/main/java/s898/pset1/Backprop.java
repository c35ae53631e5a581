package s898.pset1;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// Problem 1.2: the gradient of the loss of [Mlp], derived by hand.
public final class Backprop {
  private Backprop() {}

  /// The derivatives of `Mlp.crossEntropy(Mlp.forward(x, p), y)` with respect to each of `p`.
  ///
  /// @param x inputs (B, d)
  /// @param y labels (B), INT64
  /// @param p W1 (d, h), b1 (h), W2 (h, k), b2 (k), W3 (k, C), b3 (C)
  /// @return six gradients, in the order and shapes of `p`
  public static NDList backward(NDArray x, NDArray y, NDList p) {
    throw new UnsupportedOperationException("not written yet");
  }
}
