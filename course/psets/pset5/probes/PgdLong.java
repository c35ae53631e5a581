package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Adversary;

/// Many steps, on which the bound holds the inputs back.
public final class PgdLong implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        var victim = Victim.draw(draw, manager, false);
        double eps = draw.uniform(0.1, 0.2);
        NDArray noise =
            draw.uniform(manager, -eps, eps, DataType.FLOAT64, victim.x().getShape().getShape());
        NDArray start = victim.x().add(noise).clip(0, 1);
        out.tensor(
            "attack " + i,
            Adversary.pgd(victim.x(), victim.y(), victim, eps, 0.27 * eps, 25, start));
      }
    }
  }
}
