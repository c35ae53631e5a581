package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Diffusion;

/// Data after given steps, the first and the last among them.
public final class QSample implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        int[] n = draw.distinctSizes(2);
        var schedule = Schedule.draw(draw, manager, 30);
        NDArray x0 = draw.normal(manager, DataType.FLOAT64, n[0], n[1]);
        NDArray eps = draw.normal(manager, DataType.FLOAT64, n[0], n[1]);
        long[] t = draw.labels(manager, 30, n[0]).add(1).toLongArray();
        t[0] = 1;
        t[1] = 30;
        out.tensor("noisy " + i, Diffusion.qSample(x0, manager.create(t), eps, schedule.abar()));
      }
    }
  }
}
