package probes.pset5;

import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.InContext;

/// Weights for one input, and for more.
public final class InContextWeightsOther implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    for (int i = 1; i <= 2; i++) {
      int d = i == 1 ? 1 : draw.between(6, 9);
      double eta = draw.uniform(0.2, 2);
      out.doubles("eta " + i, eta);
      double[][][] weights = InContext.inContextGdWeights(d, eta);
      for (int k = 0; k < 4; k++) {
        out.doubles("matrix " + (k + 1) + " of " + i, flat(weights[k], d + 1));
      }
    }
  }

  private static double[] flat(double[][] matrix, int size) {
    var flat = new double[size * size];
    if (matrix.length != size) {
      throw new IllegalArgumentException("a weight matrix has " + matrix.length + " rows");
    }
    for (int i = 0; i < size; i++) {
      if (matrix[i].length != size) {
        throw new IllegalArgumentException("a weight matrix has rows of " + matrix[i].length);
      }
      System.arraycopy(matrix[i], 0, flat, i * size, size);
    }
    return flat;
  }
}
