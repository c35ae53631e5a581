package s898.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.function.UnaryOperator;

/// Problem 4.7: what gradient descent prefers among all solutions that fit: the simple ones.
public final class Simplicity {
  private Simplicity() {}

  /// Gradient descent on `|X W1 W2 ... WL - Y|^2 / (2 N)`, all rows at once. A deep linear network
  /// that starts small learns the directions of X^T Y one after the other, the strongest first
  /// (Saxe, McClelland, Ganguli, Exact solutions to the nonlinear dynamics of learning in deep
  /// linear neural networks, 2014).
  ///
  /// @param x (N, d)
  /// @param y (N, o)
  /// @param w factors W1 (d, h1), ..., WL (h, o); they stay as they are
  /// @param steps a multiple of 50
  /// @return the products W1 W2 ... WL after 0, 50, 100, ..., `steps` steps, (1 + steps / 50, d, o)
  public static NDArray deepLinear(NDArray x, NDArray y, NDList w, double rate, int steps) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// How much a classifier relies on groups of features: by how much its accuracy drops when the
  /// columns of a group are taken from other rows, all of them from the same one (Breiman, Random
  /// forests, 2001, section 10).
  ///
  /// @param f from inputs (N, n) to logits (N, C)
  /// @param x (N, n); it stays as it is
  /// @param y labels (N), INT64
  /// @param groups columns of each group
  /// @param from for each group, the rows that its columns come from: row i gets those of row
  ///   `from[g][i]`
  /// @return accuracy on x minus accuracy on the changed x, for each group
  public static double[] reliance(
      UnaryOperator<NDArray> f, NDArray x, NDArray y, int[][] groups, int[][] from) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// Trains a network of one hidden layer, `relu(x W1 + b1) W2 + b2`, by gradient descent on the
  /// mean cross-entropy, a step for every batch.
  ///
  /// @param x (N, n)
  /// @param y labels (N), INT64
  /// @param init W1 (n, h), b1 (h), W2 (h, C), b2 (C); they stay as they are
  /// @param batches rows
  /// @return the trained network, from inputs (M, n) to logits (M, C)
  public static UnaryOperator<NDArray> fitShortcut(
      NDArray x, NDArray y, NDList init, int[][] batches, double rate) {
    throw new UnsupportedOperationException("not written yet");
  }
}
