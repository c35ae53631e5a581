package probes.pset4;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset4.Codebook;

/// How a loss behind the replaced rows, and the two losses, pull at the encoder.
public final class GradientByInputs implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        var drawn = Codes.draw(draw, manager);
        NDArray direction = draw.normal(manager, DataType.FLOAT64, drawn.z().getShape().getShape());
        NDList gradient =
            Pullback.of(
                new NDList(drawn.z()),
                manager.create(1.0),
                in -> total(Codebook.quantize(in.get(0), drawn.codes()), direction));
        out.tensor("gradient " + i, gradient.get(0));
      }
    }
  }

  private static NDArray total(NDList quantized, NDArray direction) {
    NDArray behind = quantized.get(1).mul(direction).sum();
    return behind.add(quantized.get(2)).add(quantized.get(3).mul(0.25));
  }
}
