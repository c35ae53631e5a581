package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Adversary;

/// What was given to the attacks, afterwards, and how far they moved it.
public final class UntouchedInputs implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var victim = Victim.draw(draw, manager, false);
      NDArray start = victim.x().mul(0.9).add(0.05);
      NDArray fast = Adversary.fgsm(victim.x(), victim.y(), victim, 0.1);
      NDArray slow = Adversary.pgd(victim.x(), victim.y(), victim, 0.1, 0.03, 4, start);
      out.tensor("inputs afterwards", victim.x());
      out.tensor("start afterwards", start);
      out.tensor("by fgsm", fast);
      out.tensor("by pgd", slow);
    }
  }
}
