package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;

/// Drawn codes and outputs of an autoencoder.
///
/// @param mu (B, d)
/// @param logvar (B, d)
/// @param eps (B, d)
/// @param x (B, D), zeros and ones
/// @param logits (B, D)
record Codes(NDArray mu, NDArray logvar, NDArray eps, NDArray x, NDArray logits) {

  static Codes draw(Draw draw, NDManager manager) {
    int[] n = draw.distinctSizes(3);
    NDArray x = draw.uniform(manager, 0, 1, DataType.FLOAT64, n[0], n[2]);
    return new Codes(
        draw.normal(manager, DataType.FLOAT64, n[0], n[1]),
        draw.normal(manager, DataType.FLOAT64, n[0], n[1]),
        draw.normal(manager, DataType.FLOAT64, n[0], n[1]),
        x.gt(0.5).toType(DataType.FLOAT64, false),
        draw.normal(manager, DataType.FLOAT64, n[0], n[2]).mul(2));
  }
}
