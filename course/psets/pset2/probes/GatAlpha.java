package probes.pset2;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;

/// The weights that nodes give each other, in three graphs.
public final class GatAlpha implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        out.tensor("alpha of graph " + i, AttentionCase.draw(draw, manager).head().get(1));
      }
    }
  }
}
