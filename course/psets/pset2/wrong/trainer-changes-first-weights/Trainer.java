package s898.pset2;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/// A small classifier with dropout, and everything that it takes to train it.
public final class Trainer {
  /// The share of hidden units that dropout keeps.
  static final double KEEP = 0.8;

  private static final int[] ROWS = {0};
  private static final int[] CLASSES = {1};

  private Trainer() {}

  /// The first weights, scaled so that the outputs of every layer have about the variance of its
  /// inputs: `sqrt(2 / inputs)` times normal numbers in front of a ReLU (He and others, Delving
  /// deep into rectifiers, 2015), `sqrt(1 / inputs)` at the end; biases of zero.
  ///
  /// @param normals standard normal numbers for W1 and then W2, row by row
  /// @return W1 (d, h), b1 (h), W2 (h, c), b2 (c), FLOAT64
  public static NDList init(NDManager manager, double[] normals, int d, int h, int c) {
    NDArray w1 = manager.create(Arrays.copyOf(normals, d * h), new Shape(d, h));
    NDArray w2 = manager.create(Arrays.copyOfRange(normals, d * h, d * h + h * c), new Shape(h, c));
    return new NDList(
        w1.mul(Math.sqrt(2.0 / d)),
        manager.create(new double[h]),
        w2.mul(Math.sqrt(1.0 / h)),
        manager.create(new double[c]));
  }

  /// Both splits, shifted and scaled so that every feature of the training split has mean 0 and
  /// variance 1.
  ///
  /// @param train (n, d)
  /// @param test (m, d)
  /// @return the two, normalised
  public static NDList normalise(NDArray train, NDArray test) {
    NDArray mean = train.mean(ROWS, true);
    NDArray centred = train.sub(mean);
    NDArray deviation = centred.mul(centred).mean(ROWS, true).sqrt();
    return new NDList(centred.div(deviation), test.sub(mean).div(deviation));
  }

  /// The i-th batch of an epoch, the first being 0; the last one may be smaller.
  ///
  /// @param order the rows in the order in which this epoch takes them
  /// @return inputs (b, d) and labels (b)
  public static NDList batch(NDArray x, NDArray y, int[] order, int size, int i) {
    int from = i * size;
    int to = Math.min(from + size, order.length);
    NDArray rows = x.getManager().create(Arrays.copyOfRange(order, from, to));
    return new NDList(x.get(rows), y.get(rows));
  }

  /// The logits of a batch.
  ///
  /// @param kept 1 for each hidden unit that dropout keeps, 0 for the others (B, h); null when the
  ///   network is evaluated and not trained, which uses every unit. While training, kept units are
  ///   scaled by `1 / KEEP`
  /// @return (B, c)
  public static NDArray logits(NDArray x, NDList p, NDArray kept) {
    NDArray hidden = x.matMul(p.get(0)).add(p.get(1));
    hidden = hidden.mul(hidden.gt(0).toType(hidden.getDataType(), false));
    if (kept != null) {
      hidden = hidden.mul(kept).div(KEEP);
    }
    return hidden.matMul(p.get(2)).add(p.get(3));
  }

  /// The mean cross-entropy between softmax(logits) and the labels.
  public static NDArray loss(NDArray logits, NDArray y) {
    NDArray labels = y.oneHot((int) logits.getShape().get(1), logits.getDataType());
    return logits.logSoftmax(1).mul(labels).sum(CLASSES).mean().neg();
  }

  /// Takes one step of gradient descent for each batch of one epoch, without dropout.
  ///
  /// @param init stays as it is
  /// @return the trained parameters
  public static NDList fit(NDArray x, NDArray y, NDList init, int[] order, int size, double rate) {
    NDList p = new NDList();
    init.forEach(one -> p.add(one.duplicate().mul(0.99)));
    p.forEach(one -> one.setRequiresGradient(true));
    for (int i = 0; i * size < order.length; i++) {
      NDList batch = batch(x, y, order, size, i);
      try (var collector = Engine.getInstance().newGradientCollector()) {
        collector.backward(loss(logits(batch.get(0), p, null), batch.get(1)));
      }
      for (NDArray one : p) {
        NDArray gradient = one.getGradient();
        one.subi(gradient.mul(rate));
        gradient.subi(gradient);
      }
    }
    NDList trained = new NDList();
    p.forEach(one -> trained.add(one.stopGradient()));
    return trained;
  }
}
