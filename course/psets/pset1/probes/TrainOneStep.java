package probes.pset1;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.TrainingLoop;

/// The parameters after a single step, for three tasks.
public final class TrainOneStep implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        var task = Task.draw(draw, manager, 1);
        double rate = draw.uniform(0.05, 0.3);
        var end =
            TrainingLoop.train(
                new TanhNet(), task.x(), task.y(), task.init(), task.batches(), rate);
        out.doubles("parameters of task " + i, Steps.flat(Steps.part(end, 0, 6)));
      }
    }
  }
}
