package s898.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// Problem 2.5: one head of a graph attention layer (Velickovic and others, Graph attention
/// networks, 2018, equations 1 to 4).
public final class Gat {
  private Gat() {}

  /// Attention of every node over its neighbours and itself, with `e_ij = leakyRelu(aSrc . W x_i +
  /// aDst . W x_j)`.
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
    throw new UnsupportedOperationException("not written yet");
  }
}
