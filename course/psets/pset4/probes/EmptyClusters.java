package probes.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset4.Codebook;

/// Centres of which one is too far away to have any points, and moves nowhere.
public final class EmptyClusters implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 2; i++) {
        int[] n = draw.distinctSizes(2);
        NDArray x = draw.normal(manager, DataType.FLOAT64, 41, n[0]);
        NDArray far = draw.uniform(manager, 30, 40, DataType.FLOAT64, 1, n[0]);
        NDArray init = x.get(":" + n[1]).mul(0.9).concat(far);
        out.tensor("centres " + i, Codebook.lloyd(x, init, 1).get(0));
      }
    }
  }
}
