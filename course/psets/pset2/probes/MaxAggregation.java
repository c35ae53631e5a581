package probes.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;

/// Soft maxima over neighbours, with lonely nodes, and the true ones.
public final class MaxAggregation implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        int n = draw.between(12, 20);
        NDArray a = new Graph(n, Graph.draw(draw, n - 2, 0.6).edges()).adjacency(manager);
        NDArray x = upTo(i, draw.uniform(manager, -3, i, DataType.FLOAT64, n, 3));
        out.tensor("maxima in graph " + i, Aggregation.of(a, x, "max"));
        out.doubles("true maxima in graph " + i, maxima(a, x));
      }
    }
  }

  /// Moved so that the largest of all is `top`: what is off by a hundredth of that in the third graph
  /// is off by more than is allowed.
  private static NDArray upTo(double top, NDArray x) {
    NDArray linked = x.get(":-2");
    return x.add(top).sub(linked.max()).minimum(top);
  }

  private static double[] maxima(NDArray a, NDArray x) {
    int n = (int) a.getShape().get(0);
    double[] linked = a.toDoubleArray();
    double[] values = x.toDoubleArray();
    var maxima = new double[3 * n];
    for (int i = 0; i < maxima.length; i++) {
      double max = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < n; j++) {
        if (linked[i / 3 * n + j] == 1) {
          max = Math.max(max, values[3 * j + i % 3]);
        }
      }
      maxima[i] = Double.isFinite(max) ? max : 0;
    }
    return maxima;
  }
}
