package s898.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/// Codes that tell attention where in a sequence it is.
public final class Positions {
  private static final double BASE = 10_000;

  private Positions() {}

  /// Sines and cosines of the place t = 0, 1, ...: `sin(t / 10000^(2 i / D))` in column 2 i and the
  /// cosine of the same angle in column 2 i + 1 (Vaswani and others, Attention is all you need,
  /// 2017, section 3.5).
  ///
  /// Angles are computed in Java, because DJL counts in INT32 and divides in FLOAT32.
  ///
  /// @param features D, an even number
  /// @return (T, D), FLOAT64
  public static NDArray sinusoid(NDManager manager, int length, int features) {
    var codes = new double[length * features];
    for (int t = 0; t < length; t++) {
      for (int i = 0; i < features; i += 2) {
        double angle = t * frequency(i, features);
        codes[t * features + i / 2] = Math.sin(angle);
        codes[t * features + features / 2 + i / 2] = Math.cos(angle);
      }
    }
    return manager.create(codes, new Shape(length, features));
  }

  /// Turns each pair of neighbouring features (2 i, 2 i + 1) at place t by the angle `(t + offset)
  /// / 10000^(2 i / d)`, from the first towards the second (Su and others, RoFormer, 2021, equation
  /// 15).
  ///
  /// @param x (B, H, T, d), d even
  /// @param offset the place of t = 0
  /// @return of the shape of x
  public static NDArray rope(NDArray x, int offset) {
    int length = (int) x.getShape().get(2);
    int features = (int) x.getShape().get(3);
    var cos = new double[length * features / 2];
    var sin = new double[length * features / 2];
    for (int t = 0; t < length; t++) {
      for (int i = 0; i < features / 2; i++) {
        double angle = (t + offset) * frequency(2 * i, features);
        cos[t * (features / 2) + i] = Math.cos(angle);
        sin[t * (features / 2) + i] = Math.sin(angle);
      }
    }
    DataType type = x.getDataType();
    var half = new Shape(length, features / 2);
    NDArray c = x.getManager().create(cos, half).toType(type, false);
    NDArray s = x.getManager().create(sin, half).toType(type, false);
    NDArray first = x.get(":, :, :, ::2");
    NDArray second = x.get(":, :, :, 1::2");
    NDArray turnedFirst = first.mul(c).sub(second.mul(s));
    NDArray turnedSecond = first.mul(s).add(second.mul(c));
    return turnedFirst.stack(turnedSecond, 4).reshape(x.getShape());
  }

  /// One layer of self-attention with a single head: `softmax(q k^T / sqrt D) v` for `q = z Wq`, `k
  /// = z Wk`, `v = z Wv`, where z is x, or x plus [#sinusoid] if codes are used.
  ///
  /// @param x (B, T, D)
  /// @param p Wq, Wk, Wv (D, D)
  /// @return (B, T, D)
  public static NDArray encode(NDArray x, NDList p, boolean useCodes) {
    int length = (int) x.getShape().get(1);
    int features = (int) x.getShape().get(2);
    NDArray z = x;
    if (useCodes) {
      NDArray codes = sinusoid(x.getManager(), length, features);
      z = x.add(codes.toType(x.getDataType(), false));
    }
    NDArray scores = z.matMul(p.get(0)).matMul(z.matMul(p.get(1)).transpose(0, 2, 1));
    return scores.div(Math.sqrt(features)).softmax(-1).matMul(z.matMul(p.get(2)));
  }

  private static double frequency(int feature, int features) {
    return Math.pow(BASE, -(double) feature / features);
  }
}
