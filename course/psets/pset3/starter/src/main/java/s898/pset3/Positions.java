package s898.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/// Problem 3.3: codes that tell attention where in a sequence it is.
public final class Positions {
  private Positions() {}

  /// Sines and cosines of the place t = 0, 1, ...: `sin(t / 10000^(2 i / D))` in column 2 i and the
  /// cosine of the same angle in column 2 i + 1 (Vaswani and others, Attention is all you need,
  /// 2017, section 3.5).
  ///
  /// @param features D, an even number
  /// @return (T, D), FLOAT64
  public static NDArray sinusoid(NDManager manager, int length, int features) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// Turns each pair of neighbouring features (2 i, 2 i + 1) at place t by the angle `(t + offset)
  /// / 10000^(2 i / d)`, from the first towards the second (Su and others, RoFormer, 2021, equation
  /// 15).
  ///
  /// @param x (B, H, T, d), d even
  /// @param offset the place of t = 0
  /// @return of the shape of x
  public static NDArray rope(NDArray x, int offset) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// One layer of self-attention with a single head: `softmax(q k^T / sqrt D) v` for `q = z Wq`, `k
  /// = z Wk`, `v = z Wv`, where z is x, or x plus [#sinusoid] if codes are used.
  ///
  /// @param x (B, T, D)
  /// @param p Wq, Wk, Wv (D, D)
  /// @return (B, T, D)
  public static NDArray encode(NDArray x, NDList p, boolean useCodes) {
    throw new UnsupportedOperationException("not written yet");
  }
}
