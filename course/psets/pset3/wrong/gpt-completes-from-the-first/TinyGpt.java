package s898.pset3;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;

/// A language model that predicts the next token (Radford and others, Improving language
/// understanding by generative pre-training, 2018).
///
/// Parameters p: E (V, D), an embedding for each token; P (L, D), one for each place; U (D, V);
/// then those of the body.
public final class TinyGpt {
  private static final int[] TOKENS = {2};

  private TinyGpt() {}

  /// The logits of the token that follows each place: `body(E[token] + P[place]) U`.
  ///
  /// @param tokens (B, T), INT64, T at most L
  /// @return (B, T, V)
  public static NDArray logits(NDArray tokens, NDList p, Body body) {
    long length = tokens.getShape().get(1);
    NDArray embedding = p.get(0);
    NDArray oneHot = tokens.oneHot((int) embedding.getShape().get(0), embedding.getDataType());
    NDArray x = oneHot.matMul(embedding).add(p.get(1).get(":{}", length));
    var rest = new NDList();
    for (int i = 3; i < p.size(); i++) {
      rest.add(p.get(i));
    }
    return body.of(x, rest).matMul(p.get(2));
  }

  /// The mean cross-entropy of the tokens at the places from, from + 1, ..., T - 1, each predicted
  /// from the place before it.
  ///
  /// @param tokens (B, T), INT64
  /// @param from at least 1
  /// @return a scalar
  public static NDArray loss(NDArray tokens, NDList p, Body body, int from) {
    long last = tokens.getShape().get(1) - 1;
    NDArray z = logits(tokens, p, body).get(":, {}:{}", from - 1, last);
    NDArray targets = tokens.get(new NDIndex(":, {}:", from));
    NDArray oneHot = targets.oneHot((int) z.getShape().get(2), z.getDataType());
    return z.logSoftmax(2).mul(oneHot).sum(TOKENS).mean().neg();
  }

  /// Takes one step of gradient descent for each batch.
  ///
  /// @param tokens all sequences (N, T), INT64
  /// @param init stays as it is
  /// @param batches the sequences of each batch
  /// @return the trained parameters
  public static NDList train(
      NDArray tokens, NDList init, Body body, int from, int[][] batches, double rate) {
    NDList p = init;
    for (int[] batch : batches) {
      try (NDManager step = tokens.getManager().newSubManager()) {
        var leaves = new NDList();
        for (NDArray one : p) {
          NDArray leaf = one.duplicate();
          leaf.attach(step);
          leaf.setRequiresGradient(true);
          leaves.add(leaf);
        }
        NDArray rows = tokens.get(step.create(batch));
        rows.attach(step);
        try (var gradients = Engine.getInstance().newGradientCollector()) {
          gradients.backward(loss(rows, leaves, body, from));
        }
        var next = new NDList();
        leaves.forEach(one -> next.add(one.stopGradient().sub(one.getGradient().mul(rate))));
        next.attach(tokens.getManager());
        p = next;
      }
    }
    return p;
  }

  /// The prompt and the most likely tokens after it, one after the other.
  ///
  /// @param prompt (B, T), INT64
  /// @param count how many tokens to add
  /// @return (B, T + count), INT64
  public static NDArray complete(NDArray prompt, NDList p, Body body, int count) {
    NDArray tokens = prompt;
    for (int i = 0; i < count; i++) {
      long last = tokens.getShape().get(1) - 1;
      NDArray next = logits(tokens, p, body).get(":, {}", 0).argMax(1);
      tokens = tokens.concat(next.toType(DataType.INT64, false).expandDims(1), 1);
    }
    return tokens;
  }
}
