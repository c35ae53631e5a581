package probes.pset3;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;

/// Attention without a mask, for three sets of heads.
public final class AttentionValues implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        out.tensor("output " + i, Heads.draw(draw, manager).attend(false));
      }
    }
  }
}
