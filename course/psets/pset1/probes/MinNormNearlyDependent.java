package probes.pset1;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.DoubleDescent;

/// Least squares where two rows, or two features, are nearly the same.
public final class MinNormNearlyDependent implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      int n = draw.between(4, 7);
      NDArray phi = draw.normal(manager, DataType.FLOAT64, n, 2 * n + 3);
      phi.set(new NDIndex("1"), phi.get(0).add(phi.get(1).mul(0.02)));
      NDArray targets = draw.normal(manager, DataType.FLOAT64, n);
      out.tensor("weights with similar rows", DoubleDescent.minNorm(phi, targets));
      NDArray moreTargets = draw.normal(manager, DataType.FLOAT64, 2 * n + 3);
      out.tensor(
          "weights with similar features", DoubleDescent.minNorm(phi.transpose(), moreTargets));
    }
  }
}
