package probes.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset4.Sphere;

/// How far apart pairs are, by several powers of the distance.
public final class Align implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (double alpha : new double[] {1, 2, 3}) {
        int[] n = draw.distinctSizes(2);
        NDArray x = draw.normal(manager, DataType.FLOAT64, n[0], n[1]);
        NDArray y = draw.normal(manager, DataType.FLOAT64, n[0], n[1]);
        out.doubles("alignment by " + alpha, Sphere.align(x, y, alpha));
      }
    }
  }
}
