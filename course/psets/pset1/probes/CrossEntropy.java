package probes.pset1;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.Mlp;

/// The loss of ordinary logits, for four batches, the last of one row.
public final class CrossEntropy implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 4; i++) {
        var batch = i < 4 ? Batch.draw(draw, manager) : Batch.draw(draw, manager, 1, 5);
        out.tensor("loss of batch " + i, Mlp.crossEntropy(batch.logits(), batch.y()));
      }
    }
  }
}
