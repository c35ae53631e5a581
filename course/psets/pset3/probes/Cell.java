package probes.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;

/// Drawn inputs, states and parameters of a recurrent network.
///
/// @param x (T, B, D)
/// @param h (B, H)
/// @param c (B, H)
/// @param wx (D, gates H)
/// @param wh (H, gates H)
/// @param b (gates H)
record Cell(NDArray x, NDArray h, NDArray c, NDArray wx, NDArray wh, NDArray b) {

  static Cell draw(Draw draw, NDManager manager, int length, int gates) {
    int[] n = draw.distinctSizes(3);
    int width = gates * n[2];
    return new Cell(
        draw.normal(manager, DataType.FLOAT64, length, n[0], n[1]),
        draw.normal(manager, DataType.FLOAT64, n[0], n[2]),
        draw.normal(manager, DataType.FLOAT64, n[0], n[2]),
        draw.normal(manager, DataType.FLOAT64, n[1], width).div(Math.sqrt(n[1])),
        draw.normal(manager, DataType.FLOAT64, n[2], width).div(Math.sqrt(n[2])),
        draw.normal(manager, DataType.FLOAT64, width).mul(0.5));
  }
}
