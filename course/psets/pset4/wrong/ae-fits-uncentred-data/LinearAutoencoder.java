package s898.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;

/// The best linear autoencoder, which is principal component analysis (Baldi and Hornik, Neural
/// networks and principal component analysis, 1989).
///
/// Theory of operation. Power iteration on the covariance finds the direction in which the data
/// spread most; what is left without that direction gives the next one, and so on. Directions of
/// length 1, orthogonal to one another, make the encoder the transpose of the decoder.
public final class LinearAutoencoder {
  private LinearAutoencoder() {}

  /// Fits `mean + (x - mean) E D` to x with the smallest sum of squared errors.
  ///
  /// @param x data (n, d)
  /// @param k the width of the code, less than d
  /// @param maxSteps how many steps an iterative method may take
  /// @return mean (d), E (d, k), D (k, d)
  public static NDList fitLinearAE(NDArray x, int k, int maxSteps) {
    NDArray mean = x.mean(new int[] {0});
    NDArray centred = x;
    NDArray covariance = centred.transpose().matMul(centred).div(x.getShape().get(0)); // (d, d)
    var directions = new NDList();
    for (int j = 0; j < k; j++) {
      NDArray u = largestDirection(covariance, maxSteps / k);
      directions.add(u);
      NDArray onto = u.reshape(-1, 1).matMul(u.reshape(1, -1));
      covariance = covariance.sub(covariance.matMul(onto));
    }
    NDArray decoder = NDArrays.stack(directions);
    return new NDList(mean, decoder.transpose(), decoder);
  }

  /// The unit vector u (d) that `matrix` stretches most.
  private static NDArray largestDirection(NDArray matrix, int steps) {
    long d = matrix.getShape().get(0);
    NDArray u = matrix.getManager().ones(new Shape(d), matrix.getDataType());
    for (int i = 0; i < steps; i++) {
      NDArray stretched = matrix.matMul(u);
      u = stretched.div(stretched.norm());
    }
    return u;
  }
}
