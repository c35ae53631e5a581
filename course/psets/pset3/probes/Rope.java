package probes.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset3.Positions;

/// Turned features, from an offset on.
public final class Rope implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        int[] n = draw.distinctSizes(4);
        NDArray x = draw.normal(manager, DataType.FLOAT64, n[0], n[1], n[2], 2 * n[3]);
        out.tensor("turned " + i, Positions.rope(x, i == 1 ? 0 : draw.between(1, 400)));
      }
    }
  }
}
