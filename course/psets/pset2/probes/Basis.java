package probes.pset2;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset2.Symmetry;

/// Bases for three sizes.
public final class Basis implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      int[] sizes = draw.distinctSizes(3);
      for (int i = 1; i <= 3; i++) {
        out.tensor("basis " + i, Symmetry.equivariantBasis(manager, Math.max(sizes[i - 1], 3)));
      }
    }
  }
}
