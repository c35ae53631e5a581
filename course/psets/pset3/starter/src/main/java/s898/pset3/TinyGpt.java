package s898.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// Problem 3.5: a language model that predicts the next token (Radford and others, Improving
/// language understanding by generative pre-training, 2018).
///
/// Parameters p: E (V, D), an embedding for each token; P (L, D), one for each place; U (D, V);
/// then those of the body.
public final class TinyGpt {
  private TinyGpt() {}

  /// The logits of the token that follows each place: `body(E[token] + P[place]) U`.
  ///
  /// @param tokens (B, T), INT64, T at most L
  /// @return (B, T, V)
  public static NDArray logits(NDArray tokens, NDList p, Body body) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// The mean cross-entropy of the tokens at the places from, from + 1, ..., T - 1, each predicted
  /// from the place before it.
  ///
  /// @param tokens (B, T), INT64
  /// @param from at least 1
  /// @return a scalar
  public static NDArray loss(NDArray tokens, NDList p, Body body, int from) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// Takes one step of gradient descent for each batch.
  ///
  /// @param tokens all sequences (N, T), INT64
  /// @param init stays as it is
  /// @param batches the sequences of each batch
  /// @return the trained parameters
  public static NDList train(
      NDArray tokens, NDList init, Body body, int from, int[][] batches, double rate) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// The prompt and the most likely tokens after it, one after the other.
  ///
  /// @param prompt (B, T), INT64
  /// @param count how many tokens to add
  /// @return (B, T + count), INT64
  public static NDArray complete(NDArray prompt, NDList p, Body body, int count) {
    throw new UnsupportedOperationException("not written yet");
  }
}
