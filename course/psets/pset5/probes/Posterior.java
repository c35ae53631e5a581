package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Diffusion;

/// Means and variances at several steps, the first among them.
public final class Posterior implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var schedule = Schedule.draw(draw, manager, 25);
      int[] n = draw.distinctSizes(2);
      NDArray x0 = draw.normal(manager, DataType.FLOAT64, n[0], n[1]);
      NDArray xt = draw.normal(manager, DataType.FLOAT64, n[0], n[1]);
      for (int t : new int[] {1, 2, draw.between(3, 24), 25}) {
        NDList posterior = Diffusion.posterior(x0, xt, t, schedule.betas());
        out.tensor("mean at " + t, posterior.get(0));
        out.doubles("variance at " + t, posterior.get(1).getDouble());
      }
    }
  }
}
