package s898.pset1;

/// Networks written down instead of trained.
///
/// A network is `{W1, b1, W2, b2, ...}`: `W` maps rows, so it has a row for each input and a column
/// for each output, and `b` is a single row. ReLU stands between the affine maps and not after the
/// last.
public final class ReluNets {
  private ReluNets() {}

  /// A network with one hidden layer that is linear between neighbouring knots, goes through all
  /// points, and is constant on both sides of them.
  ///
  /// The i-th hidden unit is `relu(x - knot i)`. It starts to count at its knot, and its weight is
  /// by how much the slope changes there.
  ///
  /// @param knots n >= 2 numbers in increasing order
  /// @param values n numbers
  /// @return {W1 (1, n), b1 (1, n), W2 (n, 1), b2 (1, 1)}
  public static double[][][] interpolant(double[] knots, double[] values) {
    int n = knots.length;
    var w1 = new double[1][n];
    var b1 = new double[1][n];
    var w2 = new double[n][1];
    double before = 0;
    for (int i = 0; i < n; i++) {
      boolean last = i == n - 1;
      double after = last ? 0 : (values[i + 1] - values[i]) / (knots[i + 1] - knots[i]);
      w1[0][i] = 1;
      b1[0][i] = knots[i];
      w2[i][0] = after - before;
      before = after;
    }
    return new double[][][] {w1, b1, w2, {{values[0]}}};
  }

  /// A network of two inputs that is positive where exactly one of them is, and negative where both
  /// or none are: `|x1 - x2| - |x1 + x2|`, which is `-2 sign(x1 x2) min(|x1|, |x2|)`.
  public static double[][][] xorNet() {
    double[][] w1 = {{1, -1, 1, -1}, {-1, 1, 1, -1}};
    double[][] b1 = {{0, 0, 0, 0}};
    double[][] w2 = {{1}, {1}, {-1}, {-1}};
    return new double[][][] {w1, b1, w2, {{0}}};
  }

  /// A network of width 2 and k hidden layers whose graph on [0, 1] has 2^k linear pieces: the tent
  /// `2 relu(x) - 4 relu(x - 1/2)` applied k times (Telgarsky, Benefits of depth in neural
  /// networks, 2016).
  ///
  /// @param k at least 1
  public static double[][][] sawtooth(int k) {
    var net = new double[2 * (k + 1)][][];
    net[0] = new double[][] {{1, 1}};
    net[1] = new double[][] {{0, -0.5}};
    for (int layer = 1; layer < k; layer++) {
      net[2 * layer] = new double[][] {{2, 2}, {-4, -4}};
      net[2 * layer + 1] = new double[][] {{0, -0.5}};
    }
    net[2 * k] = new double[][] {{2}, {-4}};
    net[2 * k + 1] = new double[][] {{0}};
    return net;
  }
}
