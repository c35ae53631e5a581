package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Gan;

/// The discriminator after one step, and what reached the generator.
public final class DiscriminatorStep implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      int[] n = draw.distinctSizes(4);
      int data = n[0];
      int noise = n[1];
      int classes = n[2];
      NDList gp = TanhNet.parameters(draw, manager, noise + classes, 6, data);
      NDList dp = TanhNet.parameters(draw, manager, data + classes, 6, 1);
      NDArray x = draw.normal(manager, DataType.FLOAT64, n[3], data);
      NDArray y = draw.labels(manager, classes, n[3]).oneHot(classes, DataType.FLOAT64);
      NDArray z = draw.normal(manager, DataType.FLOAT64, n[3], noise);
      gp.forEach(one -> one.setRequiresGradient(true));
      NDList next = Gan.dStep(new TanhNet(), new TanhNet(), gp, dp, x, y, z, 0.1);
      for (int i = 0; i < 4; i++) {
        out.tensor("parameter " + (i + 1), next.get(i));
        out.doubles("gradient of generator's " + (i + 1), largest(gp.get(i).getGradient()));
      }
    }
  }

  private static double largest(NDArray gradient) {
    return gradient.toType(DataType.FLOAT64, true).abs().max().getDouble();
  }
}
