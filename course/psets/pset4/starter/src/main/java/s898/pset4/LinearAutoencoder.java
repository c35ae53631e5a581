package s898.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// Problem 4.1: the best linear autoencoder, which is principal component analysis (Baldi and
/// Hornik, Neural networks and principal component analysis, 1989).
public final class LinearAutoencoder {
  private LinearAutoencoder() {}

  /// Fits `mean + (x - mean) E D` to x with the smallest sum of squared errors.
  ///
  /// @param x data (n, d)
  /// @param k the width of the code, less than d
  /// @param maxSteps how many steps an iterative method may take
  /// @return mean (d), E (d, k), D (k, d)
  public static NDList fitLinearAE(NDArray x, int k, int maxSteps) {
    throw new UnsupportedOperationException("not written yet");
  }
}
