package probes.pset2;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset2.Trainer;

/// The inputs of every batch of an epoch.
public final class BatchRows implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var sample = Sample.draw(draw, manager);
      int[] order = draw.permutation(Sample.ROWS);
      for (int i = 0; i * 10 < Sample.ROWS; i++) {
        NDList batch = Trainer.batch(sample.x(), sample.y(), order, 10, i);
        out.tensor("inputs of batch " + (i + 1), batch.get(0));
      }
    }
  }
}
