package probes.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;

/// Drawn embeddings of two views, of all lengths, pairs of which lie rather near each other.
///
/// @param first (B, d)
/// @param second (B, d)
record Views(NDArray first, NDArray second) {
  static Views draw(Draw draw, NDManager manager) {
    int[] n = draw.distinctSizes(2);
    NDArray shared = draw.normal(manager, DataType.FLOAT64, n[0] + 3, n[1] + 2);
    return new Views(view(draw, manager, shared), view(draw, manager, shared));
  }

  private static NDArray view(Draw draw, NDManager manager, NDArray shared) {
    NDArray own = draw.normal(manager, DataType.FLOAT64, shared.getShape().getShape());
    NDArray length = draw.uniform(manager, 0.5, 3, DataType.FLOAT64, shared.getShape().get(0), 1);
    return shared.add(own.mul(0.7)).mul(length);
  }
}
