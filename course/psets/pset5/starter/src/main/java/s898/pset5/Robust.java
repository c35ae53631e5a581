package s898.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// Problem 5.5: beyond the training distribution: groups that an average hides, and what a network
/// does far away.
public final class Robust {
  private Robust() {}

  /// New weights of groups: `q_g exp(eta loss_g)`, divided by their sum (Sagawa and others,
  /// Distributionally robust neural networks for group shifts, 2020, algorithm 1).
  ///
  /// @param q the old weights (G), adding up to 1
  /// @param losses of the groups (G), of any size
  /// @return (G)
  public static NDArray groupDroWeights(NDArray q, NDArray losses, double eta) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// The share of right predictions in every group; 0 in empty groups.
  ///
  /// @param logits (B, C)
  /// @param y labels (B), INT64
  /// @param group of each example, 0 to groups - 1 (B), INT64
  public static double[] groupAccuracy(NDArray logits, NDArray y, NDArray group, int groups) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// Gradient descent on the loss of weighted groups. For every batch the mean loss of each group
  /// in it (0 for a group without examples) first moves the weights by [#groupDroWeights], from
  /// equal ones at the beginning; then the parameters take a step on the sum of new weight times
  /// loss.
  ///
  /// @param group of each example (N), INT64
  /// @param init the first parameters; they stay as they are
  /// @return the trained parameters, then the weights of the groups
  public static NDList trainDro(
      ExampleLosses f,
      NDArray x,
      NDArray y,
      NDArray group,
      int groups,
      NDList init,
      int[][] batches,
      double rate,
      double eta) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// The slope of a ReLU network along a ray from the origin, far out: the limit of `f(s direction)
  /// / s` for large s (Xu and others, How neural networks extrapolate, 2021, theorem 1).
  ///
  /// @param net {W1, b1, W2, b2, ...} as in problem 1.6, one output
  /// @param direction one number for each input
  public static double slopeAtInfinity(double[][][] net, double[] direction) {
    throw new UnsupportedOperationException("not written yet");
  }
}
