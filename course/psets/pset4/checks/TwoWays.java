package checks.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.argmax.kit.Dataset;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;

/// Labels that can be found in two ways: by the sign of the first input, or by the sign of the
/// product of the second and the third. The other inputs are noise. After Shah and others, The
/// pitfalls of simplicity bias in neural networks, 2020.
public final class TwoWays implements Dataset {
  private static final int INPUTS = 7;
  private static final int TRAINING = 256;
  private static final int TRIED = 500;
  private static final double MARGIN = 0.3;

  @Override
  public void draw(Draw draw, Evidence given, Evidence secret) {
    try (var manager = NDManager.newBaseManager()) {
      NDArray labels = draw.labels(manager, 2, TRAINING);
      given.tensor("labels", labels);
      given.tensor("inputs", tensor(manager, inputs(draw, labels.toLongArray())));
      long[] kept = draw.labels(manager, 2, TRIED).toLongArray();
      secret.longs("labels", kept);
      double[][] rows = inputs(draw, kept);
      given.tensor("as drawn", tensor(manager, rows));
      given.tensor("simple exchanged", tensor(manager, exchanged(draw, rows, 0)));
      given.tensor("complex exchanged", tensor(manager, exchanged(draw, rows, 1, 2)));
    }
  }

  private static double[][] inputs(Draw draw, long[] labels) {
    var rows = new double[labels.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = draw.normals(INPUTS);
      int sign = labels[i] == 1 ? 1 : -1;
      int other = 2 * draw.between(0, 1) - 1;
      rows[i][0] = sign * draw.uniform(MARGIN, 1);
      rows[i][1] = other * draw.uniform(MARGIN, 1);
      rows[i][2] = other * sign * draw.uniform(MARGIN, 1);
    }
    return rows;
  }

  private static double[][] exchanged(Draw draw, double[][] rows, int... columns) {
    int[] from = draw.permutation(rows.length);
    var exchanged = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      exchanged[i] = rows[i].clone();
      for (int column : columns) {
        exchanged[i][column] = rows[from[i]][column];
      }
    }
    return exchanged;
  }

  private static NDArray tensor(NDManager manager, double[][] rows) {
    var values = new double[rows.length * INPUTS];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, values, i * INPUTS, INPUTS);
    }
    return manager.create(values, new Shape(rows.length, INPUTS));
  }
}
