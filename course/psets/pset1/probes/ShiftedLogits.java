package probes.pset1;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.Mlp;

/// The loss of logits to which one number was added everywhere, which changes no probability.
public final class ShiftedLogits implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        var batch = Batch.draw(draw, manager);
        for (int shift : new int[] {0, 1_000, -1_000}) {
          out.tensor(
              "loss of batch " + i + " plus " + shift,
              Mlp.crossEntropy(batch.logits().add(shift), batch.y()));
        }
      }
    }
  }
}
