package probes.pset4;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset4.Encoder;

/// Embeddings with given parameters.
public final class Embed implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 2; i++) {
        var small = SmallEncoder.draw(draw, manager);
        out.tensor("embeddings " + i, Encoder.embed(small.first(), small.init()));
      }
    }
  }
}
