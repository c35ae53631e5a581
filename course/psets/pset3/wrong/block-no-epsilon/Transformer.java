package s898.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/// A transformer block that normalises before each part (Xiong and others, On layer normalization
/// in the transformer architecture, 2020, figure 1b).
public final class Transformer {
  private static final int[] FEATURES = {-1};
  private static final double EPSILON = 1e-5;

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
    NDArray normal = norm(x, p.get(0), p.get(1));
    NDArray q = split(normal.matMul(p.get(2)), heads);
    NDArray k = split(normal.matMul(p.get(3)), heads);
    NDArray v = split(normal.matMul(p.get(4)), heads);
    NDArray mask = causal ? causal(x) : null;
    NDArray y = x.add(joined(Attention.attention(q, k, v, mask)).matMul(p.get(5)));
    return y.add(mlp(norm(y, p.get(6), p.get(7)), p));
  }

  static NDArray norm(NDArray x, NDArray gain, NDArray bias) {
    NDArray centred = x.sub(x.mean(FEATURES, true));
    NDArray variance = centred.mul(centred).mean(FEATURES, true);
    return centred.div(variance.sqrt()).mul(gain).add(bias);
  }

  /// (B, T, D) to (B, H, T, D / H).
  static NDArray split(NDArray x, int heads) {
    Shape shape = x.getShape();
    return x.reshape(shape.get(0), shape.get(1), heads, shape.get(2) / heads).transpose(0, 2, 1, 3);
  }

  /// (B, H, T, D / H) to (B, T, D).
  static NDArray joined(NDArray x) {
    Shape shape = x.getShape();
    return x.transpose(0, 2, 1, 3).reshape(shape.get(0), shape.get(2), shape.get(1) * shape.get(3));
  }

  static NDArray mlp(NDArray x, NDList p) {
    NDArray z = x.matMul(p.get(8)).add(p.get(9));
    NDArray gelu = z.mul(z.div(Math.sqrt(2)).erf().add(1)).div(2);
    return gelu.matMul(p.get(10)).add(p.get(11));
  }

  private static NDArray causal(NDArray x) {
    int length = (int) x.getShape().get(1);
    NDArray place = x.getManager().arange(length).toType(DataType.INT64, false);
    return place.reshape(length, 1).gte(place.reshape(1, length));
  }
}
