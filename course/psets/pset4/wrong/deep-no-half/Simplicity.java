package s898.pset4;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What gradient descent prefers among all solutions that fit: the simple ones.
public final class Simplicity {
  private static final int EVERY = 50;
  private static final int[] CLASSES = {1};

  private Simplicity() {}

  /// Gradient descent on `|X W1 W2 ... WL - Y|^2 / (2 N)`, all rows at once. A deep linear network
  /// that starts small learns the directions of X^T Y one after the other, the strongest first
  /// (Saxe, McClelland, Ganguli, Exact solutions to the nonlinear dynamics of learning in deep
  /// linear neural networks, 2014).
  ///
  /// @param x (N, d)
  /// @param y (N, o)
  /// @param w factors W1 (d, h1), ..., WL (h, o); they stay as they are
  /// @param steps a multiple of 50
  /// @return the products W1 W2 ... WL after 0, 50, 100, ..., `steps` steps, (1 + steps / 50, d, o)
  public static NDArray deepLinear(NDArray x, NDArray y, NDList w, double rate, int steps) {
    var products = new NDList(product(w));
    NDList factors = w;
    for (int i = 1; i <= steps; i++) {
      factors = descend(factors, rate, p -> halfMeanSquare(x.matMul(product(p)).sub(y)));
      if (i % EVERY == 0) {
        products.add(product(factors));
      }
    }
    return NDArrays.stack(products);
  }

  /// How much a classifier relies on groups of features: by how much its accuracy drops when the
  /// columns of a group are taken from other rows, all of them from the same one (Breiman, Random
  /// forests, 2001, section 10).
  ///
  /// @param f from inputs (N, n) to logits (N, C)
  /// @param x (N, n); it stays as it is
  /// @param y labels (N), INT64
  /// @param groups columns of each group
  /// @param from for each group, the rows that its columns come from: row i gets those of row
  ///   `from[g][i]`
  /// @return accuracy on x minus accuracy on the changed x, for each group
  public static double[] reliance(
      UnaryOperator<NDArray> f, NDArray x, NDArray y, int[][] groups, int[][] from) {
    double intact = accuracy(f.apply(x), y);
    var drops = new double[groups.length];
    for (int g = 0; g < groups.length; g++) {
      drops[g] = intact - accuracy(f.apply(exchanged(x, groups[g], from[g])), y);
    }
    return drops;
  }

  /// Trains a network of one hidden layer, `relu(x W1 + b1) W2 + b2`, by gradient descent on the
  /// mean cross-entropy, a step for every batch.
  ///
  /// @param x (N, n)
  /// @param y labels (N), INT64
  /// @param init W1 (n, h), b1 (h), W2 (h, C), b2 (C); they stay as they are
  /// @param batches rows
  /// @return the trained network, from inputs (M, n) to logits (M, C)
  public static UnaryOperator<NDArray> fitShortcut(
      NDArray x, NDArray y, NDList init, int[][] batches, double rate) {
    NDList p = init;
    for (int[] batch : batches) {
      NDArray rows = x.getManager().create(batch);
      NDArray inputs = x.get(rows);
      NDArray labels = y.get(rows);
      p = descend(p, rate, q -> crossEntropy(logits(inputs, q), labels));
    }
    NDList trained = p;
    return inputs -> logits(inputs, trained);
  }

  private static NDArray product(NDList factors) {
    return factors.stream().reduce(NDArray::matMul).orElseThrow();
  }

  private static NDArray halfMeanSquare(NDArray error) {
    return error.mul(error).sum().div(error.getShape().get(0));
  }

  private static NDArray logits(NDArray x, NDList p) {
    NDArray hidden = x.matMul(p.get(0)).add(p.get(1)).maximum(0);
    return hidden.matMul(p.get(2)).add(p.get(3));
  }

  private static NDArray crossEntropy(NDArray logits, NDArray y) {
    NDArray oneHot = y.oneHot((int) logits.getShape().get(1), logits.getDataType());
    return logits.logSoftmax(1).mul(oneHot).sum(CLASSES).mean().neg();
  }

  private static double accuracy(NDArray logits, NDArray y) {
    long[] predicted = logits.argMax(1).toLongArray();
    long[] labels = y.toLongArray();
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      right += predicted[i] == labels[i] ? 1 : 0;
    }
    return (double) right / labels.length;
  }

  private static NDArray exchanged(NDArray x, int[] columns, int[] from) {
    int width = (int) x.getShape().get(1);
    double[] intact = x.toDoubleArray();
    double[] changed = intact.clone();
    for (int i = 0; i < from.length; i++) {
      for (int column : columns) {
        changed[i * width + column] = intact[from[i] * width + column];
      }
    }
    return x.getManager().create(changed, x.getShape());
  }

  /// One step of gradient descent, on copies: DJL adds new gradients to old ones, and a fresh copy
  /// has no old one.
  private static NDList descend(NDList p, double rate, Function<NDList, NDArray> loss) {
    var leaves = new NDList();
    p.forEach(one -> leaves.add(one.duplicate()));
    leaves.forEach(one -> one.setRequiresGradient(true));
    try (var collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(loss.apply(leaves));
    }
    var next = new NDList();
    leaves.forEach(one -> next.add(one.stopGradient().sub(one.getGradient().mul(rate))));
    return next;
  }
}
