package probes.pset4;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset4.LinearAutoencoder;

/// Data and the autoencoder fitted to them.
public final class Reconstruction implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var data = FlatData.draw(draw, manager, draw.between(2, 4));
      NDList fitted = LinearAutoencoder.fitLinearAE(data.x(), data.k(), 2_000);
      out.tensor("x", data.x());
      out.tensor("mean", fitted.get(0));
      out.tensor("E", fitted.get(1));
      out.tensor("D", fitted.get(2));
    }
  }
}
