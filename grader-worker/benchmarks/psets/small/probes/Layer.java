package probes.small;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.small.Dense;

/// The layer's values on three drawn batches.
public final class Layer implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        var x = draw.normal(manager, DataType.FLOAT64, 16, 8);
        var w = draw.normal(manager, DataType.FLOAT64, 8, 4);
        var b = draw.normal(manager, DataType.FLOAT64, 4);
        out.tensor("batch " + i, Dense.layer(x, w, b));
      }
    }
  }
}
