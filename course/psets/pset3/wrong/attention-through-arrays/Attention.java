package s898.pset3;

import ai.djl.ndarray.NDArray;

/// Scaled dot-product attention (Vaswani and others, Attention is all you need, 2017, equation 1).
public final class Attention {
  private static final int[] KEYS = {-1};

  private Attention() {}

  /// For every query a mean of the values, weighted by `softmax(q k^T / sqrt(dk))` over the keys
  /// that it may see. A query that may see none gets zeros.
  ///
  /// The largest score among the keys that are seen is taken off before exponentials; keys that are
  /// not seen get weight 0 whatever their score.
  ///
  /// @param q queries (B, H, T, dk)
  /// @param k keys (B, H, S, dk)
  /// @param v values (B, H, S, dv)
  /// @param mask (T, S), BOOLEAN, true where a query may see a key; null if all may see all
  /// @return (B, H, T, dv)
  public static NDArray attention(NDArray q, NDArray k, NDArray v, NDArray mask) {
    double scale = Math.sqrt(q.getShape().get(3));
    NDArray scores = q.matMul(k.transpose(0, 1, 3, 2)).div(scale); // (B, H, T, S)
    if (mask == null) {
      return plain(scores.softmax(-1)).matMul(v);
    }
    NDArray seen = mask.toType(scores.getDataType(), false);
    NDArray hidden = seen.neg().add(1);
    NDArray lowest = scores.min().sub(1).stopGradient();
    NDArray known = scores.mul(seen).add(hidden.mul(lowest));
    NDArray exp = known.sub(known.max(KEYS, true).stopGradient()).exp().mul(seen);
    NDArray sum = exp.sum(KEYS, true);
    NDArray empty = sum.eq(0).toType(sum.getDataType(), false);
    return plain(exp.div(sum.add(empty))).matMul(v);
  }

  private static NDArray plain(NDArray x) {
    return x.getManager().create(x.toDoubleArray(), x.getShape());
  }
}
