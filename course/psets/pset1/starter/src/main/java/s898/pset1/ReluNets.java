package s898.pset1;

/// Problem 1.6: networks written down instead of trained.
///
/// A network is `{W1, b1, W2, b2, ...}`: `W` maps rows, so it has a row for each input and a column
/// for each output, and `b` is a single row. ReLU stands between the affine maps and not after the
/// last.
public final class ReluNets {
  private ReluNets() {}

  /// A network with one hidden layer of width at most n + 2 that is linear between neighbouring
  /// knots, goes through all points, and is constant on both sides of them.
  ///
  /// @param knots n >= 2 numbers in increasing order
  /// @param values n numbers
  public static double[][][] interpolant(double[] knots, double[] values) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// A network of two inputs, of at most 3 layers and width 4, that is positive where exactly one
  /// of its inputs is, and negative where both or none are.
  public static double[][][] xorNet() {
    throw new UnsupportedOperationException("not written yet");
  }

  /// A network of at most k + 1 layers and width 3 that on [0, 1] has 2^k linear pieces and goes
  /// from 0 to 1 and back.
  ///
  /// @param k at least 1
  public static double[][][] sawtooth(int k) {
    throw new UnsupportedOperationException("not written yet");
  }
}
