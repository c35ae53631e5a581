package probes.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset4.Masked;

/// Images cut up.
public final class Patchify implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        int[] n = draw.distinctSizes(4);
        int p = draw.between(2, 3);
        NDArray x = draw.normal(manager, DataType.FLOAT64, n[0], n[1], n[2] * p, n[3] * p);
        out.tensor("patches " + i, Masked.patchify(x, p));
      }
    }
  }
}
