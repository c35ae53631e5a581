package probes.pset4;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset4.Codebook;

/// Nearest codes.
public final class Indices implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        var drawn = Codes.draw(draw, manager);
        out.tensor("indices " + i, Codebook.quantize(drawn.z(), drawn.codes()).get(0));
      }
    }
  }
}
