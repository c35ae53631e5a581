package s898.pset3;

import ai.djl.ndarray.NDArray;

/// Problem 3.1: scaled dot-product attention (Vaswani and others, Attention is all you need, 2017,
/// equation 1).
public final class Attention {
  private Attention() {}

  /// For every query a mean of the values, weighted by `softmax(q k^T / sqrt(dk))` over the keys
  /// that it may see. A query that may see none gets zeros.
  ///
  /// @param q queries (B, H, T, dk)
  /// @param k keys (B, H, S, dk)
  /// @param v values (B, H, S, dv)
  /// @param mask (T, S), BOOLEAN, true where a query may see a key; null if all may see all
  /// @return (B, H, T, dv)
  public static NDArray attention(NDArray q, NDArray k, NDArray v, NDArray mask) {
    throw new UnsupportedOperationException("not written yet");
  }
}
