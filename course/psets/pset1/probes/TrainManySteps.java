package probes.pset1;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.TrainingLoop;

/// The parameters after forty steps.
public final class TrainManySteps implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var task = Task.draw(draw, manager, 40);
      double rate = draw.uniform(0.05, 0.2);
      var end =
          TrainingLoop.train(new TanhNet(), task.x(), task.y(), task.init(), task.batches(), rate);
      out.doubles("parameters", Steps.flat(Steps.part(end, 0, 6)));
    }
  }
}
