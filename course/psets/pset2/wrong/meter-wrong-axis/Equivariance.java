package s898.pset2;

import ai.djl.ndarray.NDArray;
import java.util.function.UnaryOperator;

/// How far a function of images is from commuting with shifts, and two functions that do.
///
/// A shift by (dy, dx) moves every image of (..., H, W) down by dy and right by dx, around the
/// edges.
public final class Equivariance {
  private static final int[] PLACES = {2, 3};

  private Equivariance() {}

  /// For each shift T the largest absolute entry of `f(T x) - T f(x)`.
  ///
  /// @param f maps (B, C, H, W) to four axes again, of whatever size
  /// @param x images (B, C, H, W)
  /// @param shifts pairs (dy, dx), of any sign and size
  public static double[] equivarianceError(UnaryOperator<NDArray> f, NDArray x, int[][] shifts) {
    var errors = new double[shifts.length];
    NDArray y = f.apply(x);
    for (int i = 0; i < shifts.length; i++) {
      NDArray difference =
          f.apply(roll(roll(x, shifts[i][1], 2), shifts[i][0], 3))
              .sub(roll(roll(y, shifts[i][1], 2), shifts[i][0], 3));
      errors[i] = difference.abs().max().getDouble();
    }
    return errors;
  }

  /// Convolution on a torus: `out[b, o, i, j]` is the sum over c, u, v of `w[o, c, u, v] * x[b, c,
  /// i + u - kh / 2, j + v - kw / 2]`, with indices taken around the edges.
  ///
  /// @param x images (B, C, H, W)
  /// @param w kernels (O, C, kh, kw), kh and kw odd
  /// @return (B, O, H, W)
  public static NDArray circularConv(NDArray x, NDArray w) {
    long kh = w.getShape().get(2);
    long kw = w.getShape().get(3);
    long[] size = x.getShape().getShape();
    NDArray sum = null;
    for (int u = 0; u < kh; u++) {
      for (int v = 0; v < kw; v++) {
        int[] back = {(int) (kh / 2) - u, (int) (kw / 2) - v};
        NDArray columns = shift(x, back).reshape(size[0], size[1], size[2] * size[3]);
        NDArray term = w.get(":, :, {}, {}", u, v).matMul(columns);
        sum = sum == null ? term : sum.add(term);
      }
    }
    return sum.reshape(size[0], w.getShape().get(0), size[2], size[3]);
  }

  /// The mean over all places of `relu(circularConv(x, w))`, shape (B, O). No shift changes it.
  public static NDArray shiftInvariantFeature(NDArray x, NDArray w) {
    return circularConv(x, w).maximum(0).sum(PLACES).div(x.getShape().get(2) * x.getShape().get(3));
  }

  private static NDArray shift(NDArray x, int[] by) {
    return roll(roll(x, by[0], 2), by[1], 3);
  }

  private static NDArray roll(NDArray x, int by, int axis) {
    int size = (int) x.getShape().get(axis);
    int split = Math.floorMod(-by, size);
    if (split == 0) {
      return x;
    }
    var before = ":, ".repeat(axis);
    return x.get(before + "{}:", split).concat(x.get(before + ":{}", split), axis);
  }
}
