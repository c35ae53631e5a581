package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Distillation;

/// Losses at several temperatures and shares.
public final class Kd implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 4; i++) {
        int[] n = draw.distinctSizes(2);
        NDArray student = draw.normal(manager, DataType.FLOAT64, n[0], n[1]).mul(2);
        NDArray teacher = draw.normal(manager, DataType.FLOAT64, n[0], n[1]).mul(2);
        NDArray y = draw.labels(manager, n[1], n[0]);
        double temperature = draw.uniform(1.5, 5);
        double share = i == 4 ? 1 : draw.uniform(0.2, 0.8);
        out.tensor("loss " + i, Distillation.kd(student, teacher, y, temperature, share));
      }
    }
  }
}
