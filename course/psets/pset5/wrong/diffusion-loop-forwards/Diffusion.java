package s898.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// Denoising diffusion (Ho, Jain, Abbeel, Denoising diffusion probabilistic models, 2020, section 2
/// and algorithm 2).
///
/// Steps t are counted from 1 to T; `betas` (T) holds beta_1 first. `alpha_t = 1 - beta_t`, and
/// `abar_t` is the product of alpha_1 to alpha_t, with `abar_0 = 1`.
public final class Diffusion {
  private Diffusion() {}

  /// Data after t steps of noise: `sqrt(abar_t) x0 + sqrt(1 - abar_t) eps`.
  ///
  /// @param x0 (B, d)
  /// @param t a step for each row (B), INT64
  /// @param eps (B, d)
  /// @param abar (T), abar_1 first
  /// @return (B, d)
  public static NDArray qSample(NDArray x0, NDArray t, NDArray eps, NDArray abar) {
    NDArray kept = abar.get(t.sub(1)).reshape(-1, 1); // (B, 1)
    return kept.sqrt().mul(x0).add(kept.neg().add(1).sqrt().mul(eps));
  }

  /// Mean and variance of x_(t-1) when both x_t and x_0 are known (equations 6 and 7). At t = 1
  /// they are x_0 and 0.
  ///
  /// @param t 1 to T
  /// @return mean (B, d), variance (a scalar)
  public static NDList posterior(NDArray x0, NDArray xt, int t, NDArray betas) {
    double[] beta = betas.toDoubleArray();
    double kept = kept(beta, t);
    double keptBefore = kept(beta, t - 1);
    double ofData = Math.sqrt(keptBefore) * beta[t - 1] / (1 - kept);
    double ofNoisy = Math.sqrt(1 - beta[t - 1]) * (1 - keptBefore) / (1 - kept);
    NDArray variance = x0.getManager().create(variance(beta, t));
    return new NDList(x0.mul(ofData).add(xt.mul(ofNoisy)), variance);
  }

  /// One step back, from x_t to x_(t-1): the mean `(x_t - beta_t / sqrt(1 - abar_t) e) /
  /// sqrt(alpha_t)` (equation 11) plus z times the root of the posterior's variance; no noise at t
  /// = 1.
  ///
  /// @param predicted the predicted noise e (B, d)
  /// @param z standard normal draws (B, d)
  /// @return (B, d)
  public static NDArray ddpmStep(NDArray xt, int t, NDArray predicted, NDArray z, NDArray betas) {
    double[] beta = betas.toDoubleArray();
    double share = beta[t - 1] / Math.sqrt(1 - kept(beta, t));
    NDArray mean = xt.sub(predicted.mul(share)).div(Math.sqrt(1 - beta[t - 1]));
    return mean.add(z.mul(Math.sqrt(variance(beta, t))));
  }

  /// All steps back, from T to 1.
  ///
  /// @param xT noise (B, d)
  /// @param z T arrays of draws (B, d); the first is used at t = T
  /// @return data (B, d)
  public static NDArray sample(NoiseModel model, NDArray xT, NDList z, NDArray betas) {
    int steps = (int) betas.size();
    NDArray x = xT;
    for (int t = 1; t <= steps; t++) {
      x = ddpmStep(x, t, model.predict(x, t), z.get(steps - t), betas);
    }
    return x;
  }

  private static double kept(double[] beta, int t) {
    double product = 1;
    for (int i = 0; i < t; i++) {
      product *= 1 - beta[i];
    }
    return product;
  }

  private static double variance(double[] beta, int t) {
    return beta[t - 1] * (1 - kept(beta, t - 1)) / (1 - kept(beta, t));
  }
}
