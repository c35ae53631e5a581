package probes.pset4;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset4.Contrastive;

/// Losses of queries and keys at two temperatures.
public final class InfoNce implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (double tau : new double[] {0.5, 0.07}) {
        for (int i = 1; i <= 2; i++) {
          var views = Views.draw(draw, manager);
          out.tensor(
              "loss %d at %.2f".formatted(i, tau),
              Contrastive.infoNce(views.first(), views.second(), tau));
        }
      }
    }
  }
}
