package s898.pset1;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;

/// Least squares with more and more features, through the point where it can fit anything.
public final class DoubleDescent {
  private DoubleDescent() {}

  /// Of all `w` that make `|phi w - y|` smallest, the one of smallest norm.
  ///
  /// With at most as many features as rows there is only one, `(phi^T phi)^-1 phi^T y`. With more,
  /// `phi w = y` has many solutions, and the shortest lies in the span of the rows of `phi`: `w =
  /// phi^T a` with `phi phi^T a = y` (Hastie, Montanari, Rosset, Tibshirani, Surprises in
  /// high-dimensional ridgeless least squares interpolation, 2022, section 2).
  ///
  /// @param phi features (n, p) of full rank, FLOAT64
  /// @param y targets (n), FLOAT64
  /// @return weights (p)
  public static NDArray minNorm(NDArray phi, NDArray y) {
    NDArray features = phi.toType(DataType.FLOAT32, false);
    NDArray transposed = features.transpose(); // (p, n)
    NDArray column = y.toType(DataType.FLOAT32, false).reshape(-1, 1); // (n, 1)
    boolean tall = phi.getShape().get(0) >= phi.getShape().get(1);
    NDArray w =
        tall
            ? transposed.matMul(features).inverse().matMul(transposed.matMul(column))
            : transposed.matMul(features.matMul(transposed).inverse().matMul(column));
    return w.reshape(-1).toType(phi.getDataType(), true);
  }

  /// Fits the targets with each set of random ReLU features, and predicts at other points.
  ///
  /// @param x inputs (n, d), FLOAT64
  /// @param y targets (n)
  /// @param xt other inputs (m, d)
  /// @param projections for each width p a matrix V (d, p); the features of x are relu(x V)
  /// @return for each of them the predictions (m)
  public static NDList sweep(NDArray x, NDArray y, NDArray xt, NDList projections) {
    var predictions = new NDList();
    for (NDArray v : projections) {
      NDArray w = minNorm(x.matMul(v).maximum(0), y);
      predictions.add(xt.matMul(v).maximum(0).matMul(w));
    }
    return predictions;
  }
}
