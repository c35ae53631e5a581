package probes.pset1;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import java.util.Arrays;
import s898.pset1.DoubleDescent;

/// Predictions by fits of five widths to 16 noisy values of a linear function, and the true values.
public final class Sweep implements Probe {
  private static final int ROWS = 16;
  private static final int INPUTS = 6;
  private static final int POINTS = 150;
  private static final int[] WIDTHS = {4, 8, 16, 32, 128};
  private static final double NOISE = 0.4;

  /// Below this, two routes to the same solution may differ by more than they should.
  private static final double INDEPENDENT = 0.03;

  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      NDArray x = draw.normal(manager, DataType.FLOAT64, ROWS, INPUTS);
      NDArray xt = draw.normal(manager, DataType.FLOAT64, POINTS, INPUTS);
      NDArray slope = draw.normal(manager, DataType.FLOAT64, INPUTS).div(Math.sqrt(INPUTS));
      NDArray noise = draw.normal(manager, DataType.FLOAT64, ROWS).mul(NOISE);
      var projections = new NDList();
      for (int width : WIDTHS) {
        projections.add(projection(draw, manager, x, width));
      }
      NDArray y = x.matMul(slope).add(noise);
      out.tensor("truth", xt.matMul(slope));
      var predictions = DoubleDescent.sweep(x, y, xt, projections);
      for (int i = 0; i < WIDTHS.length; i++) {
        out.tensor("predictions by width " + WIDTHS[i], predictions.get(i));
      }
    }
  }

  private static NDArray projection(Draw draw, NDManager manager, NDArray x, int width) {
    while (true) {
      NDArray v = draw.normal(manager, DataType.FLOAT64, INPUTS, width).div(Math.sqrt(width));
      NDArray features = x.matMul(v).maximum(0);
      if (independence(width < ROWS ? features.transpose() : features) > INDEPENDENT) {
        return v;
      }
    }
  }

  /// How much of the most dependent row is left when those before it are taken out of it, relative
  /// to the longest row.
  private static double independence(NDArray rows) {
    int n = (int) rows.getShape().get(0);
    int length = (int) rows.getShape().get(1);
    double[] all = rows.toDoubleArray();
    var basis = new double[n][];
    double least = Double.MAX_VALUE;
    double longest = 0;
    for (int i = 0; i < n; i++) {
      double[] rest = Arrays.copyOfRange(all, i * length, (i + 1) * length);
      longest = Math.max(longest, Math.sqrt(dot(rest, rest)));
      for (int j = 0; j < i; j++) {
        double share = dot(rest, basis[j]) / dot(basis[j], basis[j]);
        for (int k = 0; k < length; k++) {
          rest[k] -= share * basis[j][k];
        }
      }
      basis[i] = rest;
      least = Math.min(least, Math.sqrt(dot(rest, rest)));
    }
    return least / longest;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
