package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Robust;

/// New weights for losses of ordinary size, and for huge ones.
public final class DroWeights implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int scale : new int[] {1, 3, 2_000}) {
        NDArray q = draw.uniform(manager, 0.1, 1, DataType.FLOAT64, 5);
        NDArray losses = draw.uniform(manager, 0, scale, DataType.FLOAT64, 5);
        NDArray equal = q.div(q.sum());
        double eta = draw.uniform(0.3, 1.5);
        out.tensor("weights for losses to " + scale, Robust.groupDroWeights(equal, losses, eta));
      }
    }
  }
}
