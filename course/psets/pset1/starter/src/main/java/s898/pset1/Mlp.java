package s898.pset1;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// Problem 1.1: a multilayer perceptron with two hidden layers, and its loss.
///
/// Shapes: batch B, inputs d, hidden h and k, classes C.
public final class Mlp {
  private Mlp() {}

  /// The logits of a batch: affine, ReLU, affine, ReLU, affine.
  ///
  /// @param x inputs (B, d)
  /// @param p W1 (d, h), b1 (h), W2 (h, k), b2 (k), W3 (k, C), b3 (C)
  /// @return logits (B, C), of the element type of `x`
  public static NDArray forward(NDArray x, NDList p) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// The mean over the batch of the cross-entropy between softmax(logits) and the labels, finite
  /// for logits of any size.
  ///
  /// @param logits (B, C)
  /// @param y labels (B), INT64, in 0..C-1
  /// @return a scalar
  public static NDArray crossEntropy(NDArray logits, NDArray y) {
    throw new UnsupportedOperationException("not written yet");
  }
}
