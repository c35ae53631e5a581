package s898.pset4;

import ai.djl.ndarray.NDArray;

/// Problem 4.5: what contrastive losses ask of embeddings: that pairs lie together and that
/// everything else spreads (Wang and Isola, Understanding contrastive representation learning
/// through alignment and uniformity on the hypersphere, 2020, section 4).
public final class Sphere {
  private Sphere() {}

  /// How far apart pairs are: the mean of `|x_i - y_i|^alpha`.
  ///
  /// @param x (N, d)
  /// @param y (N, d)
  public static double align(NDArray x, NDArray y, double alpha) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// How unevenly points spread: the logarithm of the mean of `exp(-t |x_i - x_j|^2)` over all
  /// pairs i < j. It is 0 if all points are the same, and negative otherwise.
  ///
  /// Terms are counted relative to the largest one, so that points may lie far apart.
  ///
  /// @param x (N, d), at least two rows
  public static double uniform(NDArray x, double t) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// InfoNCE as classification: every anchor has a classifier of its own, whose weights are the
  /// candidates it may choose from. Rows are scaled to length 1.
  ///
  /// @param anchors (B, d)
  /// @param candidates of each anchor (M, d), its partner first; B of them
  /// @return logits (B, M): with label 0 everywhere their cross-entropy is InfoNCE
  public static NDArray classifierView(NDArray anchors, NDArray[] candidates, double tau) {
    throw new UnsupportedOperationException("not written yet");
  }
}
