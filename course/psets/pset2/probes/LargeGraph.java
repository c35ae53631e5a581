package probes.pset2;

import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset2.Colours;

/// Three rounds on 4000 nodes and 16 000 edges.
public final class LargeGraph implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    int n = 4_000;
    var edges = new int[4 * n][];
    for (int e = 0; e < edges.length; e++) {
      int i = draw.between(0, n - 2);
      edges[e] = new int[] {i, draw.between(i + 1, n - 1)};
    }
    out.longs("partition", Partition.of(Colours.wl(n, edges, new int[n], 2)));
  }
}
