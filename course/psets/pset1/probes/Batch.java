package probes.pset1;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.argmax.kit.Draw;

/// Drawn logits and labels. The label of the first row is its least likely class, so that the loss
/// stays away from 0 however far the logits are scaled.
///
/// @param logits (B, C), in double precision
/// @param y labels (B)
record Batch(NDArray logits, NDArray y) {

  static Batch draw(Draw draw, NDManager manager) {
    int[] sizes = draw.distinctSizes(2);
    return draw(draw, manager, sizes[0], sizes[1]);
  }

  static Batch draw(Draw draw, NDManager manager, int rows, int classes) {
    double[] logits = draw.normals(rows * classes);
    long[] y = new long[rows];
    for (int i = 1; i < rows; i++) {
      y[i] = draw.between(0, classes - 1);
    }
    for (int c = 1; c < classes; c++) {
      if (logits[c] < logits[(int) y[0]]) {
        y[0] = c;
      }
    }
    return new Batch(manager.create(logits, new Shape(rows, classes)), manager.create(y));
  }
}
