package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import java.util.Arrays;
import s898.pset5.ExampleLosses;

/// Drawn examples in groups, one of which is small, and a linear model for them.
///
/// @param x (N, n)
/// @param y (N), 0 or 1
/// @param group (N), 0 to 3
/// @param init W (n, 2), b (2)
record Groups(NDArray x, NDArray y, NDArray group, NDList init) implements ExampleLosses {
  static final int ROWS = 60;
  static final int COUNT = 4;
  private static final int[] CLASSES = {1};

  static Groups draw(Draw draw, NDManager manager) {
    int n = draw.distinctSizes(1)[0];
    var group = new long[ROWS];
    for (int i = 0; i < ROWS; i++) {
      group[i] = i < 3 ? 3 : draw.between(0, 2);
    }
    return new Groups(
        draw.normal(manager, DataType.FLOAT64, ROWS, n),
        draw.labels(manager, 2, ROWS),
        manager.create(group),
        new NDList(
            draw.normal(manager, DataType.FLOAT64, n, 2),
            draw.normal(manager, DataType.FLOAT64, 2)));
  }

  /// @param first every batch is large and begins with a row of the small group, or not
  static int[][] batches(Draw draw, int steps, boolean first) {
    var batches = new int[steps][];
    for (int i = 0; i < steps; i++) {
      batches[i] = Arrays.copyOf(draw.permutation(ROWS), first ? 36 : 12);
      batches[i][0] = first ? 0 : batches[i][0];
    }
    return batches;
  }

  @Override
  public NDArray of(NDArray inputs, NDArray labels, NDList p) {
    NDArray logits = inputs.matMul(p.get(0)).add(p.get(1));
    NDArray oneHot = labels.oneHot(2, logits.getDataType());
    return logits.logSoftmax(1).mul(oneHot).sum(CLASSES).neg();
  }
}
