package probes.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;

/// Drawn outputs of an encoder and a codebook, most of whose codes are used more than once.
///
/// @param z (N, d)
/// @param codes (K, d)
record Codes(NDArray z, NDArray codes) {
  static Codes draw(Draw draw, NDManager manager) {
    int[] n = draw.distinctSizes(2);
    return new Codes(
        draw.normal(manager, DataType.FLOAT64, 17, n[0]),
        draw.normal(manager, DataType.FLOAT64, n[1], n[0]));
  }
}
