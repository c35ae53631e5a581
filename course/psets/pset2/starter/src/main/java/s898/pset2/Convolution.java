package s898.pset2;

import ai.djl.ndarray.NDArray;

/// Problem 2.1: convolution made of slices and matrix products.
public final class Convolution {
  private Convolution() {}

  /// Cross-correlation with zero padding, as deep learning calls convolution: `out[b, o, i, j]` is
  /// the sum over c, u, v of `w[o, c, u, v] * x[b, c, i s + u d - p, j s + v d - p]`, plus
  /// `bias[o]`.
  ///
  /// @param x images (B, C, H, W)
  /// @param w kernels (O, C, kh, kw)
  /// @param bias (O)
  /// @return (B, O, H', W') with `H' = (H + 2 pad - dilation (kh - 1) - 1) / stride + 1`, W' alike
  public static NDArray conv2d(
      NDArray x, NDArray w, NDArray bias, int stride, int pad, int dilation) {
    throw new UnsupportedOperationException("not written yet");
  }
}
