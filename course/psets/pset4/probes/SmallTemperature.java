package probes.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset4.Contrastive;

/// Both losses at a temperature at which exponentials of similarities overflow: of pairs that lie
/// near each other, and of pairs that point away from each other.
public final class SmallTemperature implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      double tau = 0.0005;
      for (int i = 1; i <= 2; i++) {
        var views = Views.draw(draw, manager);
        NDArray away = views.second().neg();
        out.tensor("infoNce near " + i, Contrastive.infoNce(views.first(), views.second(), tau));
        out.tensor("infoNce away " + i, Contrastive.infoNce(views.first(), away, tau));
        out.tensor("ntXent near " + i, Contrastive.ntXent(views.first(), views.second(), tau));
        out.tensor("ntXent away " + i, Contrastive.ntXent(views.first(), away, tau));
      }
    }
  }
}
