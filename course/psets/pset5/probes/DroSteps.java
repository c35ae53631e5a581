package probes.pset5;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Robust;

/// Parameters and weights after three steps.
public final class DroSteps implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var groups = Groups.draw(draw, manager);
      NDList end =
          Robust.trainDro(
              groups,
              groups.x(),
              groups.y(),
              groups.group(),
              Groups.COUNT,
              groups.init(),
              Groups.batches(draw, 3, true),
              0.1,
              0.3);
      out.tensor("weights of the model", end.get(0));
      out.tensor("bias of the model", end.get(1));
      out.tensor("weights of the groups", end.get(2));
    }
  }
}
