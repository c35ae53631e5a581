package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Vae;

/// Bounds for logits of ordinary size.
public final class NegElbo implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 3; i++) {
        var codes = Codes.draw(draw, manager);
        NDArray logits = codes.logits().mul(1);
        out.tensor("bound " + i, Vae.negElbo(codes.x(), logits, codes.mu(), codes.logvar()));
      }
    }
  }
}
