package s898.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// Problem 5.2: denoising diffusion (Ho, Jain, Abbeel, Denoising diffusion probabilistic models,
/// 2020, section 2 and algorithm 2).
///
/// Steps t are counted from 1 to T; `betas` (T) holds beta_1 first. `alpha_t = 1 - beta_t`, and
/// `abar_t` is the product of alpha_1 to alpha_t, with `abar_0 = 1`.
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
    throw new UnsupportedOperationException("not written yet");
  }

  /// Mean and variance of x_(t-1) when both x_t and x_0 are known (equations 6 and 7). At t = 1
  /// they are x_0 and 0.
  ///
  /// @param t 1 to T
  /// @return mean (B, d), variance (a scalar)
  public static NDList posterior(NDArray x0, NDArray xt, int t, NDArray betas) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// One step back, from x_t to x_(t-1): the mean `(x_t - beta_t / sqrt(1 - abar_t) e) /
  /// sqrt(alpha_t)` (equation 11) plus z times the root of the posterior's variance; no noise at t
  /// = 1.
  ///
  /// @param predicted the predicted noise e (B, d)
  /// @param z standard normal draws (B, d)
  /// @return (B, d)
  public static NDArray ddpmStep(NDArray xt, int t, NDArray predicted, NDArray z, NDArray betas) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// All steps back, from T to 1.
  ///
  /// @param xT noise (B, d)
  /// @param z T arrays of draws (B, d); the first is used at t = T
  /// @return data (B, d)
  public static NDArray sample(NoiseModel model, NDArray xT, NDList z, NDArray betas) {
    throw new UnsupportedOperationException("not written yet");
  }
}
