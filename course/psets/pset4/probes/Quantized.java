package probes.pset4;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset4.Codebook;

/// What replaces the rows, and the two losses.
public final class Quantized implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        var drawn = Codes.draw(draw, manager);
        NDList quantized = Codebook.quantize(drawn.z(), drawn.codes());
        out.tensor("rows " + i, quantized.get(1));
        out.tensor("codebook loss " + i, quantized.get(2));
        out.tensor("commitment loss " + i, quantized.get(3));
      }
    }
  }
}
