package probes.pset1;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.DoubleDescent;

/// Least squares with more rows than features, for three problems.
public final class MinNormTall implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      int[] sizes = draw.distinctSizes(3);
      for (int i = 1; i <= 3; i++) {
        int p = sizes[i - 1];
        NDArray phi = draw.normal(manager, DataType.FLOAT64, 2 * p + 3, p);
        NDArray y = draw.normal(manager, DataType.FLOAT64, 2 * p + 3);
        out.tensor("weights of problem " + i, DoubleDescent.minNorm(phi, y));
      }
    }
  }
}
