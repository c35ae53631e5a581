package probes.pset5;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Adversary;

/// One step against linear classifiers and others.
public final class Fgsm implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 4; i++) {
        var victim = Victim.draw(draw, manager, i == 1);
        double eps = draw.uniform(0.05, 0.2);
        out.tensor("attack " + i, Adversary.fgsm(victim.x(), victim.y(), victim, eps));
      }
    }
  }
}
