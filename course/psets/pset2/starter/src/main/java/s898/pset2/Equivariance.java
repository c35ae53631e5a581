package s898.pset2;

import ai.djl.ndarray.NDArray;
import java.util.function.UnaryOperator;

/// Problem 2.2: how far a function of images is from commuting with shifts, and two functions that
/// do.
///
/// A shift by (dy, dx) moves every image of (..., H, W) down by dy and right by dx, around the
/// edges.
public final class Equivariance {
  private Equivariance() {}

  /// For each shift T the largest absolute entry of `f(T x) - T f(x)`.
  ///
  /// @param f maps (B, C, H, W) to four axes again, of whatever size
  /// @param x images (B, C, H, W)
  /// @param shifts pairs (dy, dx), of any sign and size
  public static double[] equivarianceError(UnaryOperator<NDArray> f, NDArray x, int[][] shifts) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// Convolution on a torus: `out[b, o, i, j]` is the sum over c, u, v of `w[o, c, u, v] * x[b, c,
  /// i + u - kh / 2, j + v - kw / 2]`, with indices taken around the edges.
  ///
  /// @param x images (B, C, H, W)
  /// @param w kernels (O, C, kh, kw), kh and kw odd
  /// @return (B, O, H, W)
  public static NDArray circularConv(NDArray x, NDArray w) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// The mean over all places of `relu(circularConv(x, w))`, shape (B, O). No shift changes it.
  public static NDArray shiftInvariantFeature(NDArray x, NDArray w) {
    throw new UnsupportedOperationException("not written yet");
  }
}
