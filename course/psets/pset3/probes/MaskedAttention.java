package probes.pset3;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;

/// Attention with masks, under which at least the first query sees nothing.
public final class MaskedAttention implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        out.tensor("output " + i, Heads.draw(draw, manager).attend(true));
      }
    }
  }
}
