package s898.pset4;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/// An encoder that learns from pairs of views, without labels (Chen and others, A simple framework
/// for contrastive learning of visual representations, 2020, algorithm 1).
///
/// Parameters are W1 (n, h), b1 (h), W2 (h, e). The embedding is `relu(x W1 + b1)`; the loss sees
/// its projection, the embedding times W2, and the projection is thrown away after training.
public final class Encoder {
  private Encoder() {}

  /// The embedding of each row.
  ///
  /// @param x (B, n)
  /// @param p W1, b1, W2
  /// @return (B, h)
  public static NDArray embed(NDArray x, NDList p) {
    return x.matMul(p.get(0)).maximum(0).add(p.get(1));
  }

  /// Gradient descent on the loss of the projections of both views, a step for every batch.
  ///
  /// @param v1 first views (N, n)
  /// @param v2 second views (N, n); row i shows the same thing as row i of v1
  /// @param init the first parameters; they stay as they are
  /// @param batches rows of both
  /// @return W1, b1, W2
  public static NDList pretrain(
      NDArray v1, NDArray v2, NDList init, int[][] batches, double rate, PairLoss loss) {
    NDManager home = v1.getManager();
    NDList p = init;
    for (int[] batch : batches) {
      NDList next;
      try (NDManager step = home.newSubManager()) {
        NDArray rows = step.create(batch);
        NDList leaves = leaves(p, step);
        try (var collector = Engine.getInstance().newGradientCollector()) {
          NDArray first = project(batch(v1, rows), leaves);
          NDArray second = project(batch(v2, rows), leaves);
          collector.backward(loss.of(first, second));
        }
        next = moved(leaves, rate);
        next.attach(home);
      }
      p = next;
    }
    return p;
  }

  private static NDArray project(NDArray x, NDList p) {
    return embed(x, p).matMul(p.get(2));
  }

  /// Copies that ask for a gradient and have none yet.
  private static NDList leaves(NDList p, NDManager step) {
    var leaves = new NDList();
    for (NDArray one : p) {
      NDArray leaf = one.duplicate();
      leaf.attach(step);
      leaf.setRequiresGradient(true);
      leaves.add(leaf);
    }
    return leaves;
  }

  private static NDArray batch(NDArray all, NDArray rows) {
    NDArray batch = all.get(rows);
    batch.attach(rows.getManager());
    return batch;
  }

  private static NDList moved(NDList leaves, double rate) {
    var moved = new NDList();
    leaves.forEach(one -> moved.add(one.stopGradient().sub(one.getGradient().mul(rate))));
    return moved;
  }
}
