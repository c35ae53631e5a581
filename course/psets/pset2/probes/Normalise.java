package probes.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset2.Trainer;

/// Both splits of two drawn data sets, normalised.
public final class Normalise implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 2; i++) {
        NDArray x = Sample.draw(draw, manager).x();
        NDList splits = Trainer.normalise(x.get(":25"), x.get("25:").add(0.5));
        out.tensor("training split " + i, splits.get(0));
        out.tensor("test split " + i, splits.get(1));
      }
    }
  }
}
