package probes.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset3.Positions;

/// A layer of attention on a sequence and on the same places in another order.
public final class Encoding implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      int[] n = draw.distinctSizes(2);
      int width = 2 * Math.max(n[1], 3);
      NDArray x = draw.normal(manager, DataType.FLOAT64, 2, n[0] + 200, width);
      var p = new NDList();
      for (int i = 0; i < 3; i++) {
        p.add(draw.normal(manager, DataType.FLOAT64, width, width).div(Math.sqrt(width)));
      }
      NDArray reversed = x.flip(1);
      for (boolean codes : new boolean[] {false, true}) {
        var kind = codes ? "with codes" : "without codes";
        out.tensor(kind, Positions.encode(x, p, codes));
        out.tensor(kind + ", reversed", Positions.encode(reversed, p, codes));
      }
    }
  }
}
