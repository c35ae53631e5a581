package s898.pset5;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// Losses and a step of generative adversarial networks (Goodfellow and others, Generative
/// adversarial nets, 2014), with labels (Mirza and Osindero, Conditional generative adversarial
/// nets, 2014).
///
/// Discriminators return logits; the probability of being real is their sigmoid.
public final class Gan {
  private Gan() {}

  /// What the discriminator makes small: `-mean log D(real) - mean log(1 - D(fake))`.
  ///
  /// @param real logits of real data
  /// @param fake logits of generated data
  /// @return a scalar
  public static NDArray dLoss(NDArray real, NDArray fake) {
    return softplus(real.neg()).mean().add(softplus(fake).mean());
  }

  /// What the generator makes small in practice: `-mean log D(fake)`.
  public static NDArray gLossNonSat(NDArray fake) {
    return softplus(fake.neg()).mean();
  }

  /// What the generator makes small in the minimax game: `mean log(1 - D(fake))`.
  public static NDArray gLossMinimax(NDArray fake) {
    return softplus(fake).mean().neg();
  }

  /// The best discriminator's probability of being real, `p / (p + q)`, from log densities of the
  /// data and of the generator.
  public static NDArray optimalD(NDArray logp, NDArray logq) {
    return softplus(logq.sub(logp)).neg().exp();
  }

  /// One step of gradient descent on [#dLoss] for the discriminator alone. Labels are put to the
  /// right of whatever goes into a network: `g` gets (z, y), `d` gets (data, y).
  ///
  /// @param gp parameters of g; no gradient may reach them
  /// @param dp parameters of d; they stay as they are
  /// @param x real data (B, n)
  /// @param y their labels, one-hot (B, C), also for the generated data
  /// @param z noise (B, m)
  /// @return the new parameters of d
  public static NDList dStep(
      Net g, Net d, NDList gp, NDList dp, NDArray x, NDArray y, NDArray z, double rate) {
    NDArray fake = g.of(z.concat(y, 1), gp).stopGradient();
    var leaves = new NDList();
    dp.forEach(one -> leaves.add(one.duplicate()));
    leaves.forEach(one -> one.setRequiresGradient(true));
    try (var collector = Engine.getInstance().newGradientCollector()) {
      NDArray real = d.of(x.concat(y, 1), leaves);
      collector.backward(dLoss(real, d.of(fake.concat(y, 1), leaves)));
    }
    var next = new NDList();
    leaves.forEach(one -> next.add(one.stopGradient().sub(one.getGradient().mul(rate))));
    return next;
  }

  /// `log(1 + exp(l))`, as `max(l, 0) + log(1 + exp(-|l|))`.
  private static NDArray softplus(NDArray l) {
    NDArray positive = l.mul(l.gt(0).toType(l.getDataType(), false));
    NDArray size = positive.mul(2).sub(l);
    return positive.add(size.neg().exp().add(1).log());
  }
}
