package probes.pset3;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset3.Positions;

/// Codes of short sequences.
public final class Sinusoid implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        int[] n = draw.distinctSizes(2);
        out.tensor("codes " + i, Positions.sinusoid(manager, n[0], 2 * n[1]));
      }
    }
  }
}
