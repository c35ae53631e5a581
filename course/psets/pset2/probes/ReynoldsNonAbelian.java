package probes.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset2.Symmetry;

/// Averages over groups whose elements do not commute, once and twice.
public final class ReynoldsNonAbelian implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      int n = draw.between(4, 6);
      record(
          out, "dihedral", draw.normal(manager, DataType.FLOAT64, n, n), Groups.dihedral(n), draw);
      record(
          out, "symmetric", draw.normal(manager, DataType.FLOAT64, 6, 6), Groups.symmetric(), draw);
    }
  }

  private static void record(Evidence out, String name, NDArray w, long[][] group, Draw draw) {
    NDArray once = Symmetry.reynolds(w, Groups.shuffled(draw, group));
    out.tensor(name, once);
    out.tensor(name + " twice", Symmetry.reynolds(once, group));
  }
}
