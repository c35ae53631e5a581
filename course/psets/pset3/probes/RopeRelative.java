package probes.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset3.Positions;

/// Scores of turned queries and keys at many places, which depend on the distance alone.
public final class RopeRelative implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      int features = 2 * draw.between(2, 5);
      NDArray q = draw.normal(manager, DataType.FLOAT64, 1, 1, 1, features).repeat(2, 10);
      NDArray k = draw.normal(manager, DataType.FLOAT64, 1, 1, 1, features).repeat(2, 10);
      for (int offset : new int[] {0, draw.between(1, 50), draw.between(1_000, 9_000)}) {
        NDArray keys = Positions.rope(k, offset).transpose(0, 1, 3, 2);
        out.tensor("scores from " + offset, Positions.rope(q, offset).matMul(keys));
      }
    }
  }
}
