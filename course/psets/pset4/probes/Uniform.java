package probes.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset4.Sphere;

/// How unevenly points spread, and points that are all the same.
public final class Uniform implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (double t : new double[] {1, 2, 3}) {
        int[] n = draw.distinctSizes(2);
        NDArray x = draw.normal(manager, DataType.FLOAT64, n[0] + 1, n[1]).mul(0.5);
        out.doubles("uniformity at " + t, Sphere.uniform(x, t));
        out.doubles("collapsed at " + t, Sphere.uniform(x.get("0:1").repeat(0, 5), t));
      }
    }
  }
}
