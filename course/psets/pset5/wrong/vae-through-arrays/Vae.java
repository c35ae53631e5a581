package s898.pset5;

import ai.djl.ndarray.NDArray;

/// The pieces of a variational autoencoder with Gaussian codes and binary outputs (Kingma and
/// Welling, Auto-encoding variational Bayes, 2014).
///
/// Shapes: batch B, code d, outputs D. The variance of a code is `exp(logvar)`.
public final class Vae {
  private static final int[] FEATURES = {1};

  private Vae() {}

  /// A draw from the code's distribution that gradients can go through: `mu + exp(logvar / 2) eps`.
  ///
  /// @param eps standard normal draws (B, d)
  /// @return (B, d)
  public static NDArray reparam(NDArray mu, NDArray logvar, NDArray eps) {
    return mu.add(plain(logvar.div(2).exp()).mul(eps));
  }

  /// The divergence of every code's distribution from the standard normal one, `sum_j (mu_j^2 +
  /// exp(logvar_j) - 1 - logvar_j) / 2`.
  ///
  /// @return (B)
  public static NDArray kl(NDArray mu, NDArray logvar) {
    return plain(mu.mul(mu).add(logvar.exp()).sub(1).sub(logvar).sum(FEATURES)).div(2);
  }

  /// The negative evidence lower bound: the mean over the batch of the cross-entropy of all
  /// outputs, added up, plus [#kl].
  ///
  /// From logits l the cross-entropy is `max(l, 0) - l x + log(1 + exp(-|l|))`, which no logit can
  /// make overflow.
  ///
  /// @param x what should come out, 0 to 1 (B, D)
  /// @param logits what comes out (B, D)
  /// @return a scalar
  public static NDArray negElbo(NDArray x, NDArray logits, NDArray mu, NDArray logvar) {
    NDArray positive = logits.mul(logits.gt(0).toType(logits.getDataType(), false));
    NDArray size = positive.mul(2).sub(logits);
    NDArray cross = positive.sub(logits.mul(x)).add(size.neg().exp().add(1).log());
    return cross.sum(FEATURES).add(kl(mu, logvar)).mean();
  }

  private static NDArray plain(NDArray x) {
    return x.getManager().create(x.toDoubleArray(), x.getShape());
  }
}
