package probes.pset3;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset3.Transformer;

/// A block in which no place sees later ones.
public final class CausalBlock implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 2; i++) {
        var sequences = BlockCase.draw(draw, manager);
        out.tensor(
            "output " + i,
            Transformer.block(sequences.x(), sequences.p(), sequences.heads(), true));
      }
    }
  }
}
