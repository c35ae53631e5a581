package probes.pset1;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;

/// A drawn network and a batch for it. The sizes of the axes are different primes, and the weights
/// are scaled so that the outputs of every layer stay near 1.
///
/// @param x inputs (B, d)
/// @param y labels (B)
/// @param p W1 (d, h), b1 (h), W2 (h, k), b2 (k), W3 (k, C), b3 (C)
record Net(NDArray x, NDArray y, NDList p) {

  static Net draw(Draw draw, NDManager manager, DataType type) {
    return draw(draw, manager, type, draw.distinctSizes(5));
  }

  static Net drawOneRow(Draw draw, NDManager manager, DataType type) {
    int[] sizes = draw.distinctSizes(5);
    sizes[0] = 1;
    return draw(draw, manager, type, sizes);
  }

  private static Net draw(Draw draw, NDManager manager, DataType type, int[] sizes) {
    int batch = sizes[0];
    NDArray x = draw.normal(manager, type, batch, sizes[1]);
    NDArray y = draw.labels(manager, sizes[4], batch);
    var p = new NDList();
    for (int layer = 1; layer <= 3; layer++) {
      int in = sizes[layer];
      int out = sizes[layer + 1];
      p.add(draw.normal(manager, type, in, out).mul(Math.sqrt(2.0 / in)));
      p.add(draw.normal(manager, type, out));
    }
    return new Net(x, y, p);
  }
}
