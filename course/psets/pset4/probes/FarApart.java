package probes.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset4.Sphere;

/// Points hundreds apart, at least four of them: of a single pair a mean is a sum.
public final class FarApart implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 2; i++) {
        int[] n = draw.distinctSizes(2);
        NDArray x = draw.normal(manager, DataType.FLOAT64, n[0] + 2, n[1]).mul(200);
        out.doubles("uniformity " + i, Sphere.uniform(x, 2));
      }
    }
  }
}
