package probes.pset3;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset3.Recurrent;

/// Gradients over a few steps.
public final class Bptt implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 2; i++) {
        var cell = Cell.draw(draw, manager, draw.between(2, 5), 1);
        out.tensor(
            "gradient " + i, Recurrent.bptt(cell.x().div(2), cell.wx(), cell.wh(), cell.h()));
      }
    }
  }
}
