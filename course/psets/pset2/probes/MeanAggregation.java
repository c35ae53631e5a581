package probes.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;

/// Means over neighbours, with lonely nodes.
public final class MeanAggregation implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        int n = draw.between(8, 14);
        NDArray a = new Graph(n, Graph.draw(draw, n - 2, 0.4).edges()).adjacency(manager);
        NDArray x = draw.uniform(manager, -3, 3, DataType.FLOAT64, n, draw.distinctSizes(1)[0]);
        out.tensor("means in graph " + i, Aggregation.of(a, x, "mean"));
      }
    }
  }
}
