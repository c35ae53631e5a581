package s898.pset5;

import ai.djl.ndarray.NDArray;

/// Problem 5.1: the pieces of a variational autoencoder with Gaussian codes and binary outputs
/// (Kingma and Welling, Auto-encoding variational Bayes, 2014).
///
/// Shapes: batch B, code d, outputs D. The variance of a code is `exp(logvar)`.
///
/// Shapes: batch B, code d, outputs D. The variance of a code is `exp(logvar)`.
public final class Vae {
  private Vae() {}

  /// A draw from the code's distribution that gradients can go through: `mu + exp(logvar / 2) eps`.
  ///
  /// @param eps standard normal draws (B, d)
  /// @return (B, d)
  public static NDArray reparam(NDArray mu, NDArray logvar, NDArray eps) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// The divergence of every code's distribution from the standard normal one, `sum_j (mu_j^2 +
  /// exp(logvar_j) - 1 - logvar_j) / 2`.
  ///
  /// @return (B)
  public static NDArray kl(NDArray mu, NDArray logvar) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// The negative evidence lower bound: the mean over the batch of the cross-entropy of all
  /// outputs, added up, plus [#kl].
  ///
  /// @param x what should come out, 0 to 1 (B, D)
  /// @param logits what comes out (B, D)
  /// @return a scalar
  public static NDArray negElbo(NDArray x, NDArray logits, NDArray mu, NDArray logvar) {
    throw new UnsupportedOperationException("not written yet");
  }
}
