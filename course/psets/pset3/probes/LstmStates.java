package probes.pset3;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset3.Recurrent;

/// The last states after many steps, and after one with other beginnings.
public final class LstmStates implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 2; i++) {
        var cell = Cell.draw(draw, manager, i == 1 ? 24 : 1, 4);
        NDList result =
            Recurrent.lstm(
                cell.x(), cell.h().mul(3), cell.c().mul(2), cell.wx(), cell.wh(), cell.b());
        out.tensor("last h of cell " + i, result.get(1));
        out.tensor("last c of cell " + i, result.get(2));
      }
    }
  }
}
