package probes.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset2.Symmetry;

/// Averages over rotations, and over what is left when nothing moves.
public final class ReynoldsCyclic implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 2; i++) {
        int n = draw.between(4, 7);
        NDArray w = draw.normal(manager, DataType.FLOAT64, n, n);
        out.tensor(
            "average over rotations " + i,
            Symmetry.reynolds(w, Groups.shuffled(draw, Groups.rotations(n))));
      }
      NDArray w = draw.normal(manager, DataType.FLOAT64, 5, 5);
      out.tensor("average over nothing", Symmetry.reynolds(w, new long[][] {{0, 1, 2, 3, 4}}));
    }
  }
}
