package probes.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;

/// Drawn sequences and the parameters of a block.
///
/// @param x (B, T, D)
record BlockCase(NDArray x, NDList p, int heads) {

  static BlockCase draw(Draw draw, NDManager manager) {
    int heads = draw.between(0, 1) == 0 ? 2 : 3;
    int width = heads * (draw.between(0, 1) == 0 ? 4 : 5);
    int hidden = width + 7;
    NDArray x = draw.normal(manager, DataType.FLOAT64, draw.between(2, 3), 7, width).mul(2);
    var p = new NDList();
    p.add(draw.uniform(manager, 0.5, 1.5, DataType.FLOAT64, width));
    p.add(draw.normal(manager, DataType.FLOAT64, width).mul(0.3));
    for (int i = 0; i < 4; i++) {
      p.add(draw.normal(manager, DataType.FLOAT64, width, width).div(Math.sqrt(width)));
    }
    p.add(draw.uniform(manager, 0.5, 1.5, DataType.FLOAT64, width));
    p.add(draw.normal(manager, DataType.FLOAT64, width).mul(0.3));
    p.add(draw.normal(manager, DataType.FLOAT64, width, hidden).div(Math.sqrt(width)));
    p.add(draw.normal(manager, DataType.FLOAT64, hidden).mul(0.3));
    p.add(draw.normal(manager, DataType.FLOAT64, hidden, width).div(Math.sqrt(hidden)));
    p.add(draw.normal(manager, DataType.FLOAT64, width).mul(0.3));
    return new BlockCase(x, p, heads);
  }

  NDArray place(int t) {
    return x.get(":, {}:{}", t, t + 1);
  }
}
