package s898.pset1;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// Problem 1.7: least squares with more and more features, through the point where it can fit
/// anything.
public final class DoubleDescent {
  private DoubleDescent() {}

  /// Of all `w` that make `|phi w - y|` smallest, the one of smallest norm.
  ///
  /// @param phi features (n, p) of full rank, FLOAT64
  /// @param y targets (n), FLOAT64
  /// @return weights (p)
  public static NDArray minNorm(NDArray phi, NDArray y) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// Fits the targets with each set of random ReLU features, and predicts at other points.
  ///
  /// @param x inputs (n, d), FLOAT64
  /// @param y targets (n)
  /// @param xt other inputs (m, d)
  /// @param projections for each width p a matrix V (d, p); the features of x are relu(x V)
  /// @return for each of them the predictions (m)
  public static NDList sweep(NDArray x, NDArray y, NDArray xt, NDList projections) {
    throw new UnsupportedOperationException("not written yet");
  }
}
