package s898.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// Problem 3.2: the causal block of [Transformer] for sequences that come place by place.
public final class Decoder {
  /// A decoder that has seen nothing yet.
  ///
  /// @param p as [Transformer#block] takes them
  public Decoder(NDList p, int heads) {}

  /// What the causal block gives at the next place.
  ///
  /// @param x (B, 1, D); B is the same in every step
  /// @return (B, 1, D)
  public NDArray step(NDArray x) {
    throw new UnsupportedOperationException("not written yet");
  }
}
