package s898.pset1;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;

/// The gradient of the loss of [Mlp], derived by hand.
///
/// Write `z1 = x W1 + b1`, `a1 = relu(z1)` and so on, and `dv` for the derivative of the loss with
/// respect to `v`. Softmax and cross-entropy together give `dz3 = (softmax(z3) - onehot(y)) / B`.
/// An affine map `z = a W + b` gives `dW = a^T dz`, `db = the rows of dz added up`, `da = dz W^T`,
/// and a ReLU gives `dz = da` where `z > 0` and 0 elsewhere (Rumelhart, Hinton, Williams: Learning
/// representations by back-propagating errors, 1986).
public final class Backprop {
  private static final int[] BATCH = {0};

  private Backprop() {}

  /// The derivatives of `Mlp.crossEntropy(Mlp.forward(x, p), y)` with respect to each of `p`.
  ///
  /// @param x inputs (B, d)
  /// @param y labels (B), INT64
  /// @param p W1 (d, h), b1 (h), W2 (h, k), b2 (k), W3 (k, C), b3 (C)
  /// @return six gradients, in the order and shapes of `p`
  public static NDList backward(NDArray x, NDArray y, NDList p) {
    NDArray w2 = p.get(2);
    NDArray w3 = p.get(4);

    NDArray z1 = x.matMul(p.get(0)).add(p.get(1)); // (B, h)
    NDArray a1 = z1.maximum(0);
    NDArray z2 = a1.matMul(w2).add(p.get(3)); // (B, k)
    NDArray a2 = z2.maximum(0);
    NDArray z3 = a2.matMul(w3).add(p.get(5)); // (B, C)

    DataType type = z3.getDataType();
    int classes = (int) z3.getShape().get(1);
    NDArray dz3 = z3.softmax(1).sub(y.oneHot(classes, type));
    NDArray dz2 = dz3.matMul(w3.transpose()).mul(z2.gt(0).toType(type, false));
    NDArray dz1 = dz2.matMul(w2.transpose()).mul(z1.gt(0).toType(type, false));

    return new NDList(
        x.transpose().matMul(dz1), dz1.sum(BATCH),
        a1.transpose().matMul(dz2), dz2.sum(BATCH),
        a2.transpose().matMul(dz3), dz3.sum(BATCH));
  }
}
