package probes.pset5;

import ai.djl.ndarray.NDArray;
import s898.pset5.NoiseModel;

/// Two normal distributions in the plane, side by side, and the noise that is in data from them:
/// the exact one, `-sqrt(1 - abar) grad log p(x)`, which no network has to learn.
///
/// @param centre of one (2); the other is opposite
record Mixture(NDArray centre, double[] abar) implements NoiseModel {
  private static final double VARIANCE = 0.04;

  @Override
  public NDArray predict(NDArray x, int t) {
    double kept = abar[t - 1];
    double variance = kept * VARIANCE + 1 - kept;
    NDArray mean = centre.mul(Math.sqrt(kept)).reshape(1, 2);
    NDArray towards = x.matMul(mean.transpose()).div(variance).tanh(); // (B, 1)
    return x.sub(towards.matMul(mean)).mul(Math.sqrt(1 - kept) / variance);
  }
}
