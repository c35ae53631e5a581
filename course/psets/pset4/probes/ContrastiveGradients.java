package probes.pset4;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset4.Contrastive;

/// Derivatives of both losses by both arguments.
public final class ContrastiveGradients implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (double tau : new double[] {0.5, 0.07}) {
        var views = Views.draw(draw, manager);
        NDList ofInfoNce =
            Pullback.of(
                new NDList(views.first().duplicate(), views.second().duplicate()),
                manager.create(1.0),
                in -> Contrastive.infoNce(in.get(0), in.get(1), tau));
        NDList ofNtXent =
            Pullback.of(
                new NDList(views.first(), views.second()),
                manager.create(1.0),
                in -> Contrastive.ntXent(in.get(0), in.get(1), tau));
        for (int i = 0; i < 2; i++) {
          out.tensor("infoNce by argument %d at %.2f".formatted(i + 1, tau), ofInfoNce.get(i));
          out.tensor("ntXent by argument %d at %.2f".formatted(i + 1, tau), ofNtXent.get(i));
        }
      }
    }
  }
}
