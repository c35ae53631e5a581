package probes.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset4.Masked;

/// The loss where nothing is hidden, and where a single patch is.
public final class NothingHidden implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      NDArray target = draw.normal(manager, DataType.FLOAT64, 3, 5, 7);
      NDArray prediction = draw.normal(manager, DataType.FLOAT64, 3, 5, 7);
      var hidden = new boolean[15];
      for (int patches = 0; patches <= 1; patches++) {
        NDArray mask = manager.create(hidden, new Shape(3, 5));
        out.tensor("loss of " + patches + " patches", Masked.maskedMse(prediction, target, mask));
        hidden[draw.between(0, 14)] = true;
      }
    }
  }
}
