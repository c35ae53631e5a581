package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Diffusion;

/// Twenty points led back through forty steps.
public final class Sampler implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var schedule = Schedule.draw(draw, manager, 40);
      NDArray centre = draw.uniform(manager, 0.7, 1.5, DataType.FLOAT64, 2);
      var model = new Mixture(centre, schedule.abar().toDoubleArray());
      NDArray noise = draw.normal(manager, DataType.FLOAT64, 20, 2);
      var z = new NDList();
      for (int i = 0; i < 40; i++) {
        z.add(draw.normal(manager, DataType.FLOAT64, 20, 2));
      }
      out.tensor("points", Diffusion.sample(model, noise, z, schedule.betas()));
    }
  }
}
