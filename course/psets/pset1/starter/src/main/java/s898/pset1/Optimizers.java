package s898.pset1;

import ai.djl.ndarray.NDList;

/// Problem 1.4: one step of each of two optimizers, and clipping. Nothing here may change what it
/// is given.
///
/// Weights `w`, gradients `g` and states are lists of n arrays, entry by entry of equal shapes.
public final class Optimizers {
  private Optimizers() {}

  /// `v <- momentum v + g + decay w`, then `w <- w - rate v`.
  ///
  /// @param v the velocities; zeros at first
  /// @return the n new weights, then the n new velocities
  public static NDList sgd(
      NDList w, NDList g, NDList v, double rate, double momentum, double decay) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// Adam with bias correction and decoupled weight decay.
  ///
  /// @param m the means of the gradients; zeros at first
  /// @param v the means of their squares; zeros at first
  /// @param t the number of this step, 1 for the first
  /// @return the n new weights, then the n new m, then the n new v
  public static NDList adamw(
      NDList w,
      NDList g,
      NDList m,
      NDList v,
      int t,
      double rate,
      double b1,
      double b2,
      double eps,
      double decay) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// The gradients, all scaled by one factor so that together their Euclidean norm is at most
  /// `max`.
  ///
  /// @return n arrays; equal to `g` if its norm is at most `max` already
  public static NDList clipByGlobalNorm(NDList g, double max) {
    throw new UnsupportedOperationException("not written yet");
  }
}
