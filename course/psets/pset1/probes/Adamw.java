package probes.pset1;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;

/// AdamW on gradients of ordinary size, with weight decay.
public final class Adamw implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      new AdamwRun("run 1", 1, 1e-8, draw.uniform(0.05, 0.3)).record(draw, manager, out);
      new AdamwRun("run 2", 1, 1e-3, 0).record(draw, manager, out);
    }
  }
}
