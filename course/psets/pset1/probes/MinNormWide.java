package probes.pset1;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.DoubleDescent;

/// The shortest solution where there are more features than rows, for three problems.
public final class MinNormWide implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      int[] sizes = draw.distinctSizes(3);
      for (int i = 1; i <= 3; i++) {
        int n = sizes[i - 1];
        NDArray phi = draw.normal(manager, DataType.FLOAT64, n, 2 * n + 3);
        NDArray y = draw.normal(manager, DataType.FLOAT64, n);
        out.tensor("weights of problem " + i, DoubleDescent.minNorm(phi, y));
      }
    }
  }
}
