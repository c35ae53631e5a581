package probes.pset2;

import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset2.Colours;

/// Partitions of graphs that begin with colours: sparse ones, and cycles.
public final class FirstColours implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    for (int i = 1; i <= 3; i++) {
      var graph =
          i == 1
              ? Graph.cycles(9, 12, 7).renumbered(draw)
              : Graph.draw(draw, draw.between(30, 50), 1.5 / 40);
      int[] init = new int[graph.n()];
      for (int v = 0; v < init.length; v++) {
        init[v] = 5 * draw.between(-1, 1);
      }
      for (int rounds = 1; rounds <= 3; rounds++) {
        var colours = Colours.wl(graph.n(), graph.edges(), init.clone(), rounds);
        out.longs("graph " + i + " after " + rounds + " rounds", Partition.of(colours));
      }
    }
  }
}
