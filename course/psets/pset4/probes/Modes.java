package probes.pset4;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset4.Simplicity;

/// Products over 600 steps, from the start to the last direction.
public final class Modes implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var task = DeepTask.draw(draw, manager, 0.1);
      out.tensor("products", Simplicity.deepLinear(task.x(), task.y(), task.w(), 0.02, 600));
    }
  }
}
