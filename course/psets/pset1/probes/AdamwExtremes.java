package probes.pset1;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;

/// AdamW on gradients of size 1e6, and on gradients no larger than eps, where its place matters.
public final class AdamwExtremes implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      new AdamwRun("large gradients", 1e6, 1e-8, 0.01).record(draw, manager, out);
      new AdamwRun("tiny gradients", 1e-6, 1e-6, 0).record(draw, manager, out);
    }
  }
}
