package probes.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import java.util.Arrays;
import s898.pset2.Gcn;

/// Outputs for graphs most of whose nodes have no neighbours.
public final class GcnLonely implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        int[] sizes = draw.distinctSizes(2);
        int n = draw.between(8, 14);
        var graph = new Graph(n, Arrays.copyOf(Graph.tree(draw, n).edges(), 2 * i - 2));
        NDArray x = draw.normal(manager, DataType.FLOAT64, n, sizes[0]);
        NDArray w = draw.normal(manager, DataType.FLOAT64, sizes[0], sizes[1]);
        NDArray a = graph.adjacency(manager);
        out.tensor("output for graph " + i, Gcn.layer(a, x, w));
      }
    }
  }
}
