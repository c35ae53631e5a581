package probes.pset5;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Transfer;

/// Merged matrices.
public final class Merge implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 2; i++) {
        var in = Adapter.draw(draw, manager, true);
        out.tensor("matrix " + i, Transfer.merge(in.w(), in.a(), in.b(), in.alpha()));
      }
    }
  }
}
