package probes.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset2.Gcn;

/// Derivatives by weights and features.
public final class GcnGradient implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      int[] sizes = draw.distinctSizes(2);
      var graph = Graph.tree(draw, draw.between(8, 14));
      NDArray a = graph.adjacency(manager);
      NDArray x = draw.normal(manager, DataType.FLOAT64, graph.n(), sizes[0]);
      NDArray w = draw.normal(manager, DataType.FLOAT64, sizes[0], sizes[1]);
      NDArray direction = draw.normal(manager, DataType.FLOAT64, graph.n(), sizes[1]);
      NDList gradients =
          Pullback.of(new NDList(x, w), direction, in -> Gcn.layer(a, in.get(0), in.get(1)));
      out.tensor("by features", gradients.get(0));
      out.tensor("by weights", gradients.get(1));
    }
  }
}
