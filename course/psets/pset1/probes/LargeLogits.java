package probes.pset1;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.Mlp;

/// The loss of the same logits times 50 and times 10 000, where `exp` overflows unless it is kept
/// from it.
public final class LargeLogits implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        var batch = Batch.draw(draw, manager);
        for (int scale : new int[] {50, 10_000}) {
          out.tensor(
              "loss of batch " + i + " times " + scale,
              Mlp.crossEntropy(batch.logits().mul(scale), batch.y()));
        }
      }
    }
  }
}
