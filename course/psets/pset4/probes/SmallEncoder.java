package probes.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import java.util.Arrays;

/// Drawn views, first parameters and batches of a small encoder.
///
/// @param first (N, n)
/// @param second (N, n)
/// @param init W1 (n, h), b1 (h), W2 (h, e)
record SmallEncoder(NDArray first, NDArray second, NDList init) {
  private static final int ROWS = 23;

  static SmallEncoder draw(Draw draw, NDManager manager) {
    int n = draw.between(4, 6);
    int h = draw.between(7, 9);
    NDList init =
        new NDList(
            draw.normal(manager, DataType.FLOAT64, n, h).div(Math.sqrt(n)),
            draw.normal(manager, DataType.FLOAT64, h).mul(0.3),
            draw.normal(manager, DataType.FLOAT64, h, 3).div(Math.sqrt(h)));
    NDArray first = draw.normal(manager, DataType.FLOAT64, ROWS, n);
    NDArray second = first.add(draw.normal(manager, DataType.FLOAT64, ROWS, n).mul(0.5));
    return new SmallEncoder(first, second, init);
  }

  static int[][] batches(Draw draw, int steps) {
    var batches = new int[steps][];
    for (int i = 0; i < steps; i++) {
      batches[i] = Arrays.copyOf(draw.permutation(ROWS), 9);
    }
    return batches;
  }
}
