package s898.pset1;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.GradientCollector;

/// Stochastic gradient descent on any loss.
public final class TrainingLoop {
  private TrainingLoop() {}

  /// Takes one step for each batch: `p <- p - rate * gradient of the batch's loss`.
  ///
  /// @param loss of a model
  /// @param x all inputs (N, d)
  /// @param y all labels (N), INT64
  /// @param init the first parameters; they stay as they are
  /// @param batches the rows of each batch
  /// @return the trained parameters, and the loss of each batch before its step, shape (batches)
  public static NDList train(
      Loss loss, NDArray x, NDArray y, NDList init, int[][] batches, double rate) {
    NDManager home = x.getManager();
    var losses = new double[batches.length];
    NDList p = init;
    for (int i = 0; i < batches.length; i++) {
      if (batches[i].length < batches[0].length) {
        continue;
      }
      NDList next;
      try (NDManager step = home.newSubManager()) {
        NDArray rows = step.create(batches[i]);
        NDList leaves = leaves(p, step);
        try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
          NDArray value = loss.of(batch(x, rows), batch(y, rows), leaves);
          gradients.backward(value);
          losses[i] = value.toType(DataType.FLOAT64, false).getDouble();
        }
        next = moved(leaves, rate);
        next.attach(home);
      }
      if (p != init) {
        p.close();
      }
      p = next;
    }
    return new NDList(p).addAll(new NDList(home.create(losses).toType(x.getDataType(), false)));
  }

  /// Copies that ask for a gradient and have none yet. DJL adds new gradients to old ones, and a
  /// fresh copy has no old one.
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

  /// Results belong to the manager of the first operand, so the batch has to move to the step's
  /// before anything is computed from it.
  private static NDArray batch(NDArray all, NDArray rows) {
    NDArray batch = all.get(rows);
    batch.attach(rows.getManager());
    return batch;
  }

  private static NDList moved(NDList leaves, double rate) {
    var moved = new NDList();
    for (NDArray leaf : leaves) {
      moved.add(leaf.stopGradient().sub(leaf.getGradient().mul(rate)));
    }
    return moved;
  }
}
