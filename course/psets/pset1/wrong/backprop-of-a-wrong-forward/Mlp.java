package s898.pset1;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// A multilayer perceptron with two hidden layers, and the loss it is trained with.
///
/// Shapes: batch B, inputs d, hidden h and k, classes C.
public final class Mlp {
  private static final int[] CLASSES = {1};

  private Mlp() {}

  /// The logits of a batch: affine, ReLU, affine, ReLU, affine.
  ///
  /// @param x inputs (B, d)
  /// @param p W1 (d, h), b1 (h), W2 (h, k), b2 (k), W3 (k, C), b3 (C)
  /// @return logits (B, C), of the element type of `x`
  public static NDArray forward(NDArray x, NDList p) {
    NDArray a1 = relu(affine(x, p.get(0), p.get(1)));
    NDArray a2 = relu(a1.matMul(p.get(2)));
    return affine(a2, p.get(4), p.get(5));
  }

  /// The mean over the batch of `log(sum_c exp z_c) - z_y`, the negative log-likelihood of the
  /// labels under softmax.
  ///
  /// The largest logit of each row is taken off first. That changes nothing, because
  /// `log sum exp z = m + log sum exp(z - m)`, and then no exponential can overflow and the sum is
  /// at least 1 (Goodfellow, Bengio, Courville: Deep Learning, section 4.1).
  ///
  /// @param logits (B, C)
  /// @param y labels (B), INT64, in 0..C-1
  /// @return a scalar
  public static NDArray crossEntropy(NDArray logits, NDArray y) {
    NDArray z = logits.sub(logits.max(CLASSES, true)); // (B, C), at most 0
    NDArray logSum = z.exp().sum(CLASSES).log(); // (B)
    NDArray oneHot = y.oneHot((int) z.getShape().get(1), z.getDataType()); // (B, C)
    NDArray ofLabel = z.mul(oneHot).sum(CLASSES); // (B)
    return logSum.sub(ofLabel).mean();
  }

  private static NDArray affine(NDArray x, NDArray w, NDArray b) {
    return x.matMul(w).add(b);
  }

  private static NDArray relu(NDArray z) {
    return z.maximum(0);
  }
}
