package probes.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;

/// Drawn images and kernels, all sizes different.
///
/// @param x (B, C, H, W)
/// @param w (O, C, kh, kw)
/// @param bias (O)
record Images(NDArray x, NDArray w, NDArray bias) {

  /// @param kernel kh and kw
  static Images draw(Draw draw, NDManager manager, int... kernel) {
    int[] n = draw.distinctSizes(3);
    int height = draw.between(8, 10);
    int width = draw.between(11, 13);
    return new Images(
        draw.normal(manager, DataType.FLOAT64, n[0], n[1], height, width),
        draw.normal(manager, DataType.FLOAT64, n[2], n[1], kernel[0], kernel[1]),
        draw.normal(manager, DataType.FLOAT64, n[2]));
  }
}
