package probes.pset1;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import java.util.Arrays;

/// Drawn data, first weights and batches to train on. Every third batch is smaller than the others.
///
/// @param x inputs (N, d)
/// @param y labels (N)
/// @param init W1 (d, h), b1 (h), W2 (h, k), b2 (k), W3 (k, C), b3 (C)
record Task(NDArray x, NDArray y, NDList init, int[][] batches) {
  private static final int ROWS = 60;

  static Task draw(Draw draw, NDManager manager, int steps) {
    int[] n = draw.distinctSizes(4);
    NDArray x = draw.normal(manager, DataType.FLOAT64, ROWS, n[0]);
    NDArray y = draw.labels(manager, n[3], ROWS);
    NDList init = parameters(draw, manager, DataType.FLOAT64, n);
    var batches = new int[steps][];
    for (int i = 0; i < steps; i++) {
      int size = i % 3 == 2 ? 7 : 16;
      batches[i] = Arrays.copyOf(draw.permutation(ROWS), size);
    }
    return new Task(x, y, init, batches);
  }

  /// @param n the width of every layer, inputs first
  static NDList parameters(Draw draw, NDManager manager, DataType type, int... n) {
    var p = new NDList();
    for (int layer = 0; layer + 1 < n.length; layer++) {
      p.add(draw.normal(manager, type, n[layer], n[layer + 1]).mul(Math.sqrt(2.0 / n[layer])));
      p.add(draw.normal(manager, type, n[layer + 1]).mul(0.1));
    }
    return p;
  }
}
