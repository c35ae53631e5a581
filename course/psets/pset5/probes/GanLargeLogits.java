package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Gan;

/// Losses of logits in the thousands.
public final class GanLargeLogits implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        int[] n = draw.distinctSizes(2);
        NDArray real = draw.normal(manager, DataType.FLOAT64, n[0], 1).mul(5_000);
        NDArray fake = draw.normal(manager, DataType.FLOAT64, n[1], 1).mul(5_000);
        out.tensor("discriminator " + i, Gan.dLoss(real, fake));
        out.tensor("generator " + i, Gan.gLossNonSat(fake));
        out.tensor("generator, minimax " + i, Gan.gLossMinimax(fake));
      }
    }
  }
}
