package s898.pset4;

import ai.djl.ndarray.NDArray;
import java.util.stream.LongStream;

/// Losses that pull pairs together and push everything else away. Similarities are cosines, divided
/// by a temperature tau.
public final class Contrastive {
  private static final int[] FEATURES = {1};

  /// Taken off the similarity of a view with itself. Cosines are at most 1, so for every usable
  /// temperature the exponential of what is left is 0.
  private static final double NEVER = 1e9;

  private Contrastive() {}

  /// Every query has to find its own key among those of the batch (van den Oord, Li, Vinyals,
  /// Representation learning with contrastive predictive coding, 2018, equation 4): the mean
  /// cross-entropy of choosing row i of k for row i of q.
  ///
  /// @param q (B, d), no row is zero
  /// @param k (B, d), no row is zero
  /// @return a scalar
  public static NDArray infoNce(NDArray q, NDArray k, double tau) {
    NDArray logits = unit(q).matMul(unit(k).transpose().stopGradient()).div(tau); // (B, B)
    return crossEntropy(logits, LongStream.range(0, q.getShape().get(0)));
  }

  /// Every one of 2B views has to find its partner among the 2B - 1 others (Chen and others, A
  /// simple framework for contrastive learning of visual representations, 2020, equation 1), as a
  /// mean over all views.
  ///
  /// @param z1 first views (B, d), no row is zero
  /// @param z2 second views (B, d); row i is the partner of row i of z1
  /// @return a scalar
  public static NDArray ntXent(NDArray z1, NDArray z2, double tau) {
    long pairs = z1.getShape().get(0);
    NDArray z = unit(z1.concat(z2)); // (2B, d)
    NDArray itself = z.getManager().eye((int) (2 * pairs)).toType(z.getDataType(), false);
    NDArray logits = z.matMul(z.transpose()).div(tau).sub(itself.mul(NEVER));
    return crossEntropy(logits, LongStream.range(pairs, 3 * pairs).map(i -> i % (2 * pairs)));
  }

  /// The mean cross-entropy of making, in each row of the logits, the right choice.
  private static NDArray crossEntropy(NDArray logits, LongStream right) {
    NDArray choice = logits.getManager().create(right.toArray());
    NDArray oneHot = choice.oneHot((int) logits.getShape().get(1), logits.getDataType());
    return logits.logSoftmax(1).mul(oneHot).sum(FEATURES).mean().neg();
  }

  private static NDArray unit(NDArray z) {
    return z.div(z.mul(z).sum(FEATURES, true).sqrt());
  }
}
