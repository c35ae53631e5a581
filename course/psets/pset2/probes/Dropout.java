package probes.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset2.Trainer;

/// Logits while training with given units dropped, and while evaluating.
public final class Dropout implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 2; i++) {
        int[] n = draw.distinctSizes(4);
        NDArray x = draw.normal(manager, DataType.FLOAT64, n[0], n[1]);
        NDList p = parameters(draw, manager, n);
        NDArray kept = draw.uniform(manager, 0, 1, DataType.FLOAT64, n[0], n[2]).lt(0.8);
        NDArray mask = kept.toType(DataType.FLOAT64, false);
        out.tensor("training " + i, Trainer.logits(x, p, mask));
        out.tensor("evaluation " + i, Trainer.logits(x, p, null));
      }
    }
  }

  private static NDList parameters(Draw draw, NDManager manager, int[] n) {
    return new NDList(
        draw.normal(manager, DataType.FLOAT64, n[1], n[2]),
        draw.normal(manager, DataType.FLOAT64, n[2]),
        draw.normal(manager, DataType.FLOAT64, n[2], n[3]),
        draw.normal(manager, DataType.FLOAT64, n[3]));
  }
}
