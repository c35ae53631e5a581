package probes.pset5;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Transfer;

/// Outputs with additions, and with one that is still zero.
public final class Lora implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        var in = Adapter.draw(draw, manager, i < 3);
        out.tensor("output " + i, Transfer.lora(in.x(), in.w(), in.a(), in.b(), in.alpha()));
      }
    }
  }
}
