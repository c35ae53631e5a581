package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Transfer;

/// Linear probes of three feature sets, one with more features than rows.
public final class Ridge implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        int[] n = draw.distinctSizes(2);
        NDArray f = draw.normal(manager, DataType.FLOAT64, i == 3 ? n[0] : 2 * n[0] + 3, n[0] + i);
        NDArray y = draw.normal(manager, DataType.FLOAT64, f.getShape().get(0), n[1]);
        out.tensor("probe " + i, Transfer.ridgeProbe(f, y, draw.uniform(0.5, 3)));
      }
    }
  }
}
