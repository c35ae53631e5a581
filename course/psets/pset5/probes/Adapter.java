package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;

/// A drawn frozen map with an addition of rank 2 or 3, and data.
///
/// @param x (n, d)
/// @param y (n, o)
/// @param w (d, o)
/// @param a (d, r)
/// @param b (r, o)
record Adapter(NDArray x, NDArray y, NDArray w, NDArray a, NDArray b, double alpha) {

  static Adapter draw(Draw draw, NDManager manager, boolean trained) {
    int rank = draw.between(2, 3);
    int[] n = {draw.between(17, 20), draw.between(5, 6), draw.between(7, 9)};
    NDArray b = draw.normal(manager, DataType.FLOAT64, rank, n[2]);
    return new Adapter(
        draw.normal(manager, DataType.FLOAT64, n[0], n[1]),
        draw.normal(manager, DataType.FLOAT64, n[0], n[2]),
        draw.normal(manager, DataType.FLOAT64, n[1], n[2]),
        draw.normal(manager, DataType.FLOAT64, n[1], rank),
        trained ? b : b.zerosLike(),
        draw.uniform(0.5, 6));
  }
}
