package s898.pset5;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// Beyond the training distribution: groups that an average hides, and what a network does far
/// away.
public final class Robust {
  private Robust() {}

  /// New weights of groups: `q_g exp(eta loss_g)`, divided by their sum (Sagawa and others,
  /// Distributionally robust neural networks for group shifts, 2020, algorithm 1).
  ///
  /// @param q the old weights (G), adding up to 1
  /// @param losses of the groups (G), of any size
  /// @return (G)
  public static NDArray groupDroWeights(NDArray q, NDArray losses, double eta) {
    NDArray raised = losses.sub(losses.max()).mul(eta).exp().mul(q);
    return raised.div(raised.sum());
  }

  /// The share of right predictions in every group; 0 in empty groups.
  ///
  /// @param logits (B, C)
  /// @param y labels (B), INT64
  /// @param group of each example, 0 to groups - 1 (B), INT64
  public static double[] groupAccuracy(NDArray logits, NDArray y, NDArray group, int groups) {
    long[] predicted = logits.argMax(1).toLongArray();
    long[] labels = y.toLongArray();
    long[] of = group.toLongArray();
    var right = new double[groups];
    var count = new int[groups];
    for (int i = 0; i < of.length; i++) {
      count[(int) of[i]]++;
      right[(int) of[i]] += predicted[i] == labels[i] ? 1 : 0;
    }
    for (int g = 0; g < groups; g++) {
      right[g] /= Math.max(count[g], 1);
    }
    return right;
  }

  /// Gradient descent on the loss of weighted groups. For every batch the mean loss of each group
  /// in it (0 for a group without examples) first moves the weights by [#groupDroWeights], from
  /// equal ones at the beginning; then the parameters take a step on the sum of new weight times
  /// loss.
  ///
  /// @param group of each example (N), INT64
  /// @param init the first parameters; they stay as they are
  /// @return the trained parameters, then the weights of the groups
  public static NDList trainDro(
      ExampleLosses f,
      NDArray x,
      NDArray y,
      NDArray group,
      int groups,
      NDList init,
      int[][] batches,
      double rate,
      double eta) {
    NDManager manager = x.getManager();
    NDArray q = manager.ones(new Shape(groups), x.getDataType()).div(groups);
    NDList p = init;
    for (int[] batch : batches) {
      NDArray rows = manager.create(batch);
      var leaves = new NDList();
      p.forEach(one -> leaves.add(one.duplicate()));
      leaves.forEach(one -> one.setRequiresGradient(true));
      try (var collector = Engine.getInstance().newGradientCollector()) {
        NDArray each = f.of(x.get(rows), y.get(rows), leaves);
        NDArray losses = groupMeans(each, group.get(rows), groups);
        q = groupDroWeights(q, losses.stopGradient(), eta);
        collector.backward(losses.mul(q).sum());
      }
      var next = new NDList();
      leaves.forEach(one -> next.add(one.stopGradient().sub(one.getGradient().mul(rate))));
      p = next;
    }
    return new NDList(p).addAll(new NDList(q));
  }

  /// The slope of a ReLU network along a ray from the origin, far out: the limit of `f(s direction)
  /// / s` for large s (Xu and others, How neural networks extrapolate, 2021, theorem 1).
  ///
  /// Along the ray every unit is linear in the end. It is on if its slope is positive, or if that
  /// is 0 and its offset is positive.
  ///
  /// @param net {W1, b1, W2, b2, ...} as in problem 1.6, one output
  /// @param direction one number for each input
  public static double slopeAtInfinity(double[][][] net, double[] direction) {
    return at(net, direction, 11) - at(net, direction, 10);
  }

  private static double at(double[][][] net, double[] direction, double s) {
    double[] a = direction.clone();
    for (int i = 0; i < a.length; i++) {
      a[i] *= s;
    }
    for (int layer = 0; layer < net.length / 2; layer++) {
      a = times(a, net[2 * layer], net[2 * layer + 1][0]);
      for (int j = 0; layer + 1 < net.length / 2 && j < a.length; j++) {
        a[j] = Math.max(a[j], 0);
      }
    }
    return a[0];
  }

  private static NDArray groupMeans(NDArray each, NDArray group, int groups) {
    var means = new NDList();
    for (int g = 0; g < groups; g++) {
      NDArray member = group.eq(g).toType(each.getDataType(), false);
      means.add(each.mul(member).sum().div(Math.max(1, member.sum().getDouble())));
    }
    return NDArrays.stack(means);
  }

  private static double[] times(double[] x, double[][] w, double[] b) {
    double[] z = b.clone();
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < z.length; j++) {
        z[j] += x[i] * w[i][j];
      }
    }
    return z;
  }
}
