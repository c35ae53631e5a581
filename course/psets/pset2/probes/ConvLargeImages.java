package probes.pset2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset2.Convolution;

/// Sixteen images of 64 by 64, which take too long number by number.
public final class ConvLargeImages implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      NDArray x = draw.normal(manager, DataType.FLOAT64, 16, 3, 64, 62);
      NDArray w = draw.normal(manager, DataType.FLOAT64, 5, 3, 3, 2);
      NDArray bias = draw.normal(manager, DataType.FLOAT64, 5);
      NDArray y = Convolution.conv2d(x, w, bias, 1, 1, 1);
      out.tensor("sums over places", y.sum(new int[] {2, 3}));
      out.tensor("a row", y.get(":, :, 40"));
    }
  }
}
