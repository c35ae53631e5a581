package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Gan;

/// The best discriminator at points of all kinds, also where densities are tiny.
public final class OptimalD implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      NDArray logp = draw.normal(manager, DataType.FLOAT64, 20).mul(4);
      NDArray logq = draw.normal(manager, DataType.FLOAT64, 20).mul(4);
      out.tensor("where densities are ordinary", Gan.optimalD(logp, logq));
      out.tensor("where densities are tiny", Gan.optimalD(logp.sub(900), logq.sub(900)));
    }
  }
}
