package probes.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset2.Trainer;

/// Losses of drawn logits of ordinary size.
public final class Losses implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        int[] n = draw.distinctSizes(2);
        NDArray logits = draw.normal(manager, DataType.FLOAT64, n[0], n[1]).mul(2 * i);
        out.tensor("loss " + i, Trainer.loss(logits, draw.labels(manager, n[1], n[0])));
      }
    }
  }
}
