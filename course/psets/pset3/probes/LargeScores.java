package probes.pset3;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;

/// Attention with scores from tens to tens of thousands, with and without masks.
public final class LargeScores implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int scale : new int[] {10, 20_000, 100_000}) {
        var heads = Heads.draw(draw, manager);
        var large = new Heads(heads.q().mul(scale), heads.k(), heads.v(), heads.mask());
        out.tensor("output at scale " + scale, large.attend(false));
        out.tensor("masked output at scale " + scale, large.attend(true));
      }
    }
  }
}
