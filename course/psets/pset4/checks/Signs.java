package checks.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.argmax.kit.Dataset;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;

/// Two views of many things, each of one of four classes, and more things to try an encoder on.
///
/// Theory of operation. A view has eight pairs of numbers `(s, s b)` and some noise, where each s
/// is -1 or 1 at random and each b is -1 or 1 by the class. So the class is in no number, but in
/// the products of pairs: the mean of every class is zero, and a linear classifier of the inputs
/// can only guess. The class is all that two views have in common. A rotation, drawn anew each
/// time, hides which numbers make a pair.
public final class Signs implements Dataset {
  static final int CLASSES = 4;
  private static final int PAIRS = 8;
  private static final int INPUTS = 2 * PAIRS;
  private static final int TRAINING = 512;
  private static final int TRIED = 400;
  private static final double NOISE = 0.12;

  /// Any two classes differ in five or six of the eight.
  private static final int[][] CODES = {
    {1, 1, 1, 1, 1, 1, 1, 1},
    {1, -1, -1, 1, -1, -1, 1, -1},
    {-1, 1, -1, -1, 1, -1, -1, 1},
    {-1, -1, 1, -1, -1, 1, -1, -1}
  };

  @Override
  public void draw(Draw draw, Evidence given, Evidence secret) {
    double[][] rotation = rotation(draw);
    try (var manager = NDManager.newBaseManager()) {
      int[] shown = classes(draw, TRAINING);
      given.tensor("first views", views(draw, manager, shown, rotation));
      given.tensor("second views", views(draw, manager, shown, rotation));
      for (var name : new String[] {"to fit on", "held out"}) {
        int[] classes = classes(draw, TRIED);
        given.tensor(name, views(draw, manager, classes, rotation));
        var labels = new long[classes.length];
        for (int i = 0; i < labels.length; i++) {
          labels[i] = classes[i];
        }
        secret.longs("classes " + name, labels);
      }
    }
  }

  /// All equally often, in random order.
  private static int[] classes(Draw draw, int n) {
    int[] classes = draw.permutation(n);
    for (int i = 0; i < n; i++) {
      classes[i] %= CLASSES;
    }
    return classes;
  }

  private static NDArray views(Draw draw, NDManager manager, int[] classes, double[][] rotation) {
    var values = new double[classes.length * INPUTS];
    for (int i = 0; i < classes.length; i++) {
      var plain = new double[INPUTS];
      for (int pair = 0; pair < PAIRS; pair++) {
        int sign = 2 * draw.between(0, 1) - 1;
        plain[2 * pair] = sign + NOISE * draw.normal();
        plain[2 * pair + 1] = sign * CODES[classes[i]][pair] + NOISE * draw.normal();
      }
      double[] rotated = Matrices.times(plain, rotation);
      System.arraycopy(rotated, 0, values, i * INPUTS, INPUTS);
    }
    return manager.create(values, new Shape(classes.length, INPUTS));
  }

  /// Orthonormal rows, by Gram and Schmidt.
  private static double[][] rotation(Draw draw) {
    var rows = new double[INPUTS][];
    for (int i = 0; i < INPUTS; i++) {
      rows[i] = draw.normals(INPUTS);
      for (int before = 0; before < i; before++) {
        double share = Matrices.dot(rows[i], rows[before]);
        for (int j = 0; j < INPUTS; j++) {
          rows[i][j] -= share * rows[before][j];
        }
      }
      double length = Math.sqrt(Matrices.dot(rows[i], rows[i]));
      for (int j = 0; j < INPUTS; j++) {
        rows[i][j] /= length;
      }
    }
    return rows;
  }
}
