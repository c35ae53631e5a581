package probes.pset2;

import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset2.Colours;

/// Partitions of random graphs and trees after zero to four rounds.
public final class Rounds implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    for (int i = 1; i <= 3; i++) {
      var graph = i == 1 ? Graph.tree(draw, 40) : Graph.draw(draw, draw.between(30, 50), 2.5 / 40);
      for (int rounds = 0; rounds <= 4; rounds++) {
        int[] same = new int[graph.n()];
        var colours = Colours.wl(graph.n(), graph.edges(), same, rounds);
        out.longs("graph " + i + " after " + rounds + " rounds", Partition.of(colours));
      }
    }
  }
}
