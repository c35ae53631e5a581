package probes.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;

/// Drawn data for the trainer, features of different means and scales.
///
/// @param x (N, d)
/// @param y (N)
record Sample(NDArray x, NDArray y, int classes) {
  static final int ROWS = 37;

  static Sample draw(Draw draw, NDManager manager) {
    int[] n = draw.distinctSizes(2);
    NDArray scale = draw.uniform(manager, 0.5, 3, DataType.FLOAT64, n[0]);
    NDArray mean = draw.uniform(manager, -2, 2, DataType.FLOAT64, n[0]);
    NDArray x = draw.normal(manager, DataType.FLOAT64, ROWS, n[0]).mul(scale).add(mean);
    return new Sample(x, draw.labels(manager, n[1], ROWS), n[1]);
  }

  int inputs() {
    return (int) x.getShape().get(1);
  }
}
