package s898.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// What stands between the embeddings and the logits of [TinyGpt]; a stack of causal transformer
/// blocks, say.
@FunctionalInterface
public interface Body {
  /// Maps sequences of features to sequences of features.
  ///
  /// @param x (B, T, D)
  /// @param p the body's own parameters
  /// @return (B, T, D); what stands at place t depends on the places up to t
  NDArray of(NDArray x, NDList p);
}
