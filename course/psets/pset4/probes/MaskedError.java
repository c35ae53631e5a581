package probes.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset4.Masked;

/// The loss and its gradient for images of which different numbers of patches are hidden, in one of
/// them none.
public final class MaskedError implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        int[] n = draw.distinctSizes(2);
        int batch = 4;
        NDArray target = draw.normal(manager, DataType.FLOAT64, batch, n[0] + 3, n[1]);
        NDArray prediction = draw.normal(manager, DataType.FLOAT64, batch, n[0] + 3, n[1]);
        boolean[] hidden = hidden(draw, batch, n[0] + 3);
        NDArray mask = manager.create(hidden, new Shape(batch, n[0] + 3));
        out.tensor("loss " + i, Masked.maskedMse(prediction, target, mask));
        NDList gradient =
            Pullback.of(
                new NDList(prediction),
                manager.create(1.0),
                in -> Masked.maskedMse(in.get(0), target, mask));
        out.tensor("gradient " + i, gradient.get(0));
      }
    }
  }

  /// In image i, i of the patches.
  private static boolean[] hidden(Draw draw, int images, int patches) {
    var hidden = new boolean[images * patches];
    for (int i = 0; i < images; i++) {
      int[] order = draw.permutation(patches);
      for (int j = 0; j < i; j++) {
        hidden[i * patches + order[j]] = true;
      }
    }
    return hidden;
  }
}
