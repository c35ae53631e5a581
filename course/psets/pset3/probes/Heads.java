package probes.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.argmax.kit.Draw;
import s898.pset3.Attention;

/// Drawn queries, keys, values and a mask that leaves some queries with nothing to see.
///
/// @param q (B, H, T, dk)
/// @param k (B, H, S, dk)
/// @param v (B, H, S, dv)
/// @param mask (T, S)
record Heads(NDArray q, NDArray k, NDArray v, NDArray mask) {

  static Heads draw(Draw draw, NDManager manager) {
    int[] n = draw.distinctSizes(6);
    int queries = Math.max(n[2], 3);
    var seen = new boolean[queries * n[3]];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = i >= n[3] && draw.between(1, 3) > 1;
    }
    return new Heads(
        draw.normal(manager, DataType.FLOAT64, n[0], n[1], queries, n[4]),
        draw.normal(manager, DataType.FLOAT64, n[0], n[1], n[3], n[4]),
        draw.normal(manager, DataType.FLOAT64, n[0], n[1], n[3], n[5]),
        manager.create(seen, new Shape(queries, n[3])));
  }

  NDArray attend(boolean masked) {
    return Attention.attention(q, k, v, masked ? mask : null);
  }
}
