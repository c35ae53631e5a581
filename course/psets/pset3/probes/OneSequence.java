package probes.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset3.Transformer;

/// Each sequence by itself, and small ones: nothing of another sequence gets in.
public final class OneSequence implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var sequences = BlockCase.draw(draw, manager);
      for (int i = 0; i < sequences.x().getShape().get(0); i++) {
        NDArray one = sequences.x().get("{}:{}", i, i + 1).mul(0.01);
        out.tensor(
            "output " + (i + 1), Transformer.block(one, sequences.p(), sequences.heads(), true));
      }
    }
  }
}
