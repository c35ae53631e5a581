package probes.pset3;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset3.Recurrent;

/// All outputs over few steps, for three cells.
public final class Lstm implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        var cell = Cell.draw(draw, manager, 2 * i - 1, 4);
        NDList result =
            Recurrent.lstm(cell.x(), cell.h(), cell.c(), cell.wx(), cell.wh(), cell.b());
        out.tensor("outputs of cell " + i, result.get(0));
      }
    }
  }
}
