package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Vae;

/// Divergences of three sets of codes, and of one that is standard normal.
public final class Kl implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        var codes = Codes.draw(draw, manager);
        out.tensor("divergence " + i, Vae.kl(codes.mu(), codes.logvar()));
      }
      NDArray zeros = manager.zeros(new Shape(3, 5), DataType.FLOAT64);
      out.tensor("divergence of nothing", Vae.kl(zeros, zeros));
    }
  }
}
