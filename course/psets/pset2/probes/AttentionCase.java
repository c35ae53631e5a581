package probes.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import s898.pset2.Gat;

/// A drawn graph with features and the parameters of one head. The last node has no neighbours.
///
/// @param a (n, n)
/// @param x (n, d)
/// @param w (d, o)
/// @param aSrc (o)
/// @param aDst (o)
record AttentionCase(NDArray a, NDArray x, NDArray w, NDArray aSrc, NDArray aDst, double slope) {

  static AttentionCase draw(Draw draw, NDManager manager) {
    int[] sizes = draw.distinctSizes(2);
    int n = draw.between(8, 14);
    var graph = new Graph(n, Graph.draw(draw, n - 1, 0.4).edges());
    return new AttentionCase(
        graph.adjacency(manager),
        draw.normal(manager, DataType.FLOAT64, n, sizes[0]),
        draw.normal(manager, DataType.FLOAT64, sizes[0], sizes[1]).div(Math.sqrt(sizes[0])),
        draw.normal(manager, DataType.FLOAT64, sizes[1]),
        draw.normal(manager, DataType.FLOAT64, sizes[1]),
        draw.uniform(0.1, 0.3));
  }

  NDList head() {
    return headOf(w);
  }

  NDList headOf(NDArray weights) {
    return Gat.head(a, x, weights, aSrc, aDst, slope);
  }
}
