package s898.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// Problem 3.2: a transformer block that normalises before each part (Xiong and others, On layer
/// normalization in the transformer architecture, 2020, figure 1b).
public final class Transformer {
  private Transformer() {}

  /// `y = x + mha(norm1(x))`, then `y + mlp(norm2(y))`.
  ///
  /// `norm` is layer normalisation over the D features with the variance divided by D and epsilon
  /// 1e-5 inside the root, times a gain, plus a bias. `mha` splits `x Wq`, `x Wk` and `x Wv` into
  /// heads of D / heads consecutive features, attends within each, puts the heads side by side
  /// again and multiplies with Wo. `mlp` is `gelu(x W1 + b1) W2 + b2` with `gelu(z) = z (1 + erf(z
  /// / sqrt 2)) / 2`.
  ///
  /// @param x (B, T, D)
  /// @param p gain1, bias1 (D), Wq, Wk, Wv, Wo (D, D), gain2, bias2 (D), W1 (D, M), b1 (M), W2 (M,
  ///   D), b2 (D)
  /// @param causal whether a place may see only itself and those before it
  /// @return (B, T, D)
  public static NDArray block(NDArray x, NDList p, int heads, boolean causal) {
    throw new UnsupportedOperationException("not written yet");
  }
}
