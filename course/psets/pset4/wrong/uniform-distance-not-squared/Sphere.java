package s898.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;

/// What contrastive losses ask of embeddings: that pairs lie together and that everything else
/// spreads (Wang and Isola, Understanding contrastive representation learning through alignment and
/// uniformity on the hypersphere, 2020, section 4).
public final class Sphere {
  private static final int[] FEATURES = {1};

  private Sphere() {}

  /// How far apart pairs are: the mean of `|x_i - y_i|^alpha`.
  ///
  /// @param x (N, d)
  /// @param y (N, d)
  public static double align(NDArray x, NDArray y, double alpha) {
    NDArray difference = x.sub(y);
    return difference.mul(difference).sum(FEATURES).pow(alpha / 2).mean().getDouble();
  }

  /// How unevenly points spread: the logarithm of the mean of `exp(-t |x_i - x_j|^2)` over all
  /// pairs i < j. It is 0 if all points are the same, and negative otherwise.
  ///
  /// Terms are counted relative to the largest one, so that points may lie far apart.
  ///
  /// @param x (N, d), at least two rows
  public static double uniform(NDArray x, double t) {
    double[][] points = rows(x);
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < i; j++) {
        nearest = Math.min(nearest, squaredDistance(points[i], points[j]));
      }
    }
    double sum = 0;
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += Math.exp(-t * (squaredDistance(points[i], points[j]) - nearest));
      }
    }
    double pairs = points.length * (points.length - 1) / 2.0;
    return Math.log(sum / pairs) - t * nearest;
  }

  /// InfoNCE as classification: every anchor has a classifier of its own, whose weights are the
  /// candidates it may choose from. Rows are scaled to length 1.
  ///
  /// @param anchors (B, d)
  /// @param candidates of each anchor (M, d), its partner first; B of them
  /// @return logits (B, M): with label 0 everywhere their cross-entropy is InfoNCE
  public static NDArray classifierView(NDArray anchors, NDArray[] candidates, double tau) {
    NDArray units = unit(anchors);
    var logits = new NDList();
    for (int i = 0; i < candidates.length; i++) {
      logits.add(unit(candidates[i]).matMul(units.get(i)).div(tau));
    }
    return NDArrays.stack(logits);
  }

  private static NDArray unit(NDArray z) {
    return z.div(z.mul(z).sum(FEATURES, true).sqrt());
  }

  private static double[][] rows(NDArray x) {
    int width = (int) x.getShape().get(1);
    double[] values = x.toDoubleArray();
    var rows = new double[values.length / width][width];
    for (int i = 0; i < values.length; i++) {
      rows[i / width][i % width] = values[i];
    }
    return rows;
  }

  private static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum);
  }
}
