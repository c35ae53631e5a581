package s898.pset4;

import ai.djl.ndarray.NDArray;

/// Problem 4.4: losses that pull pairs together and push everything else away. Similarities are
/// cosines, divided by a temperature tau.
public final class Contrastive {
  private Contrastive() {}

  /// Every query has to find its own key among those of the batch (van den Oord, Li, Vinyals,
  /// Representation learning with contrastive predictive coding, 2018, equation 4): the mean
  /// cross-entropy of choosing row i of k for row i of q.
  ///
  /// @param q (B, d), no row is zero
  /// @param k (B, d), no row is zero
  /// @return a scalar
  public static NDArray infoNce(NDArray q, NDArray k, double tau) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// Every one of 2B views has to find its partner among the 2B - 1 others (Chen and others, A
  /// simple framework for contrastive learning of visual representations, 2020, equation 1), as a
  /// mean over all views.
  ///
  /// @param z1 first views (B, d), no row is zero
  /// @param z2 second views (B, d); row i is the partner of row i of z1
  /// @return a scalar
  public static NDArray ntXent(NDArray z1, NDArray z2, double tau) {
    throw new UnsupportedOperationException("not written yet");
  }
}
