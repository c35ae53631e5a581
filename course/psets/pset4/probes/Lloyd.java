package probes.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset4.Codebook;

/// Centres and assignments after 0, 1, 2 and 5 iterations, from centres that all have points at
/// first.
public final class Lloyd implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 2; i++) {
        int[] n = draw.distinctSizes(2);
        NDArray x = draw.normal(manager, DataType.FLOAT64, 41, n[0]);
        NDArray init = x.get(":" + n[1]).mul(0.9);
        for (int iterations : new int[] {0, 1, 2, 5}) {
          NDList found = Codebook.lloyd(x, init, iterations);
          out.tensor("centres after " + iterations + " in " + i, found.get(0));
          out.tensor("nearest after " + iterations + " in " + i, found.get(1));
        }
      }
    }
  }
}
