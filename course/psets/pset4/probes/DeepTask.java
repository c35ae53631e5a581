package probes.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;

/// A task for deep linear networks: the strengths of its directions are well apart, the first
/// parameters are small and point where the directions are.
///
/// @param x (N, d)
/// @param y (N, o)
/// @param w three factors
record DeepTask(NDArray x, NDArray y, NDList w) {
  static DeepTask draw(Draw draw, NDManager manager, double size) {
    int[] n = {5, 7, 6, 4};
    NDArray x = draw.normal(manager, DataType.FLOAT64, 61, n[0]);
    NDArray map = draw.normal(manager, DataType.FLOAT64, n[0], n[3]);
    NDArray noise = draw.normal(manager, DataType.FLOAT64, 61, n[3]).mul(0.1);
    var w = new NDList();
    for (int i = 0; i < 3; i++) {
      w.add(draw.normal(manager, DataType.FLOAT64, n[i], n[i + 1]).mul(size));
    }
    return new DeepTask(x, x.matMul(map).add(noise), w);
  }
}
