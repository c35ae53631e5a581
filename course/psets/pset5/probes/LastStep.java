package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Diffusion;

/// The last step back, which takes no noise.
public final class LastStep implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var schedule = Schedule.draw(draw, manager, 25);
      for (int t : new int[] {1}) {
        int[] n = draw.distinctSizes(2);
        NDArray xt = draw.normal(manager, DataType.FLOAT64, n[0], n[1]);
        NDArray predicted = draw.normal(manager, DataType.FLOAT64, n[0], n[1]);
        NDArray z = draw.normal(manager, DataType.FLOAT64, n[0], n[1]);
        out.tensor("from " + t, Diffusion.ddpmStep(xt, t, predicted, z, schedule.betas()));
      }
    }
  }
}
