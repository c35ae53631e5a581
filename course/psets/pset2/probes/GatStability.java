package probes.pset2;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;

/// Weights and outputs where scores are from some to tens of thousands.
public final class GatStability implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int scale : new int[] {4, 2_000, 20_000}) {
        var graph = AttentionCase.draw(draw, manager);
        NDList result = graph.headOf(graph.w().mul(scale));
        out.tensor("alpha at scale " + scale, result.get(1));
        out.tensor("output at scale " + scale, result.get(0));
      }
    }
  }
}
