package probes.pset4;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset4.LinearAutoencoder;

/// The mean that is taken off before anything else.
public final class MeanOfData implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 2; i++) {
        var data = FlatData.draw(draw, manager, i + 1);
        out.tensor("mean " + i, LinearAutoencoder.fitLinearAE(data.x(), data.k(), 2_000).get(0));
      }
    }
  }
}
