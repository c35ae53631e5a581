package probes.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset2.Gcn;

/// Outputs for three graphs without lonely nodes.
public final class GcnValues implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        int[] sizes = draw.distinctSizes(2);
        var graph = Graph.tree(draw, draw.between(8, 14));
        NDArray a = graph.adjacency(manager);
        NDArray x = draw.normal(manager, DataType.FLOAT64, graph.n(), sizes[0]);
        NDArray w = draw.normal(manager, DataType.FLOAT64, sizes[0], sizes[1]);
        out.tensor("output for graph " + i, Gcn.layer(a, x, w));
      }
    }
  }
}
