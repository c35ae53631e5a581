package probes.pset5;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Vae;

/// Draws from three sets of codes.
public final class Reparam implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        var codes = Codes.draw(draw, manager);
        out.tensor("draw " + i, Vae.reparam(codes.mu(), codes.logvar(), codes.eps()));
      }
    }
  }
}
