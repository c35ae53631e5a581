package s898.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// One head of a graph attention layer (Velickovic and others, Graph attention networks, 2018,
/// equations 1 to 4).
public final class Gat {
  private static final int[] NEIGHBOURS = {1};

  private Gat() {}

  /// Attention of every node over its neighbours and itself, with `e_ij = leakyRelu(aSrc . W x_i +
  /// aDst . W x_j)`.
  ///
  /// The largest score among the neighbours is taken off before exponentials, not the largest of
  /// the row: a huge score of a stranger would underflow all others.
  ///
  /// @param a adjacency (n, n), 0 or 1, symmetric, no loops
  /// @param x features (n, d)
  /// @param w weights (d, o)
  /// @param aSrc (o)
  /// @param aDst (o)
  /// @param slope of the leaky ReLU on the negative side
  /// @return outputs (n, o), which are `alpha X W`, and alpha (n, n)
  public static NDList head(
      NDArray a, NDArray x, NDArray w, NDArray aSrc, NDArray aDst, double slope) {
    int n = (int) a.getShape().get(0);
    NDArray h = x.matMul(w); // (n, o)
    NDArray scores = h.matMul(aSrc).reshape(n, 1).add(h.matMul(aDst).reshape(1, n));
    NDArray e = scores.maximum(0).add(scores.minimum(0).mul(slope));

    NDArray reach = a.add(a.getManager().eye(n).toType(a.getDataType(), false)).gt(0);
    NDArray lowest = e.min().sub(1);
    NDArray masked = reach.toType(e.getDataType(), false);
    NDArray known = e.mul(masked).add(lowest.mul(masked.neg().add(1))); // strangers are lowest
    NDArray exp = known.sub(known.max(NEIGHBOURS, true)).exp().mul(masked);
    NDArray alpha = exp.div(exp.sum(NEIGHBOURS, true));
    return new NDList(alpha.matMul(h), alpha);
  }
}
