package probes.pset1;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.TrainingLoop;

/// The loss of every batch, from before its step.
public final class TrainLosses implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 2; i++) {
        var task = Task.draw(draw, manager, 6 * i);
        double rate = draw.uniform(0.05, 0.2);
        var end =
            TrainingLoop.train(
                new TanhNet(), task.x(), task.y(), task.init(), task.batches(), rate);
        out.tensor("losses of task " + i, end.get(6));
      }
    }
  }
}
