package checks.pset2;

import dev.argmax.kit.HomeCheck;
import dev.argmax.kit.Judgement;
import dev.argmax.kit.RecordedEvidence;
import dev.argmax.kit.Tolerance;

/// Two graphs that means cannot tell apart and sums can.
public final class MeanBlindCheck implements HomeCheck {
  @Override
  public Judgement judge(RecordedEvidence reference, RecordedEvidence submitted, Tolerance tol) {
    try {
      var pair = SmallGraph.pair(submitted.longs("graphs"), true);
      for (var graph : pair) {
        for (int v = 0; v < graph.size(); v++) {
          if (graph.degree(v) == 0) {
            return Judgement.fail("A node has no neighbour.");
          }
        }
      }
      if (Refinement.separates(pair, true)) {
        return Judgement.fail("A network with mean aggregation tells these graphs apart.");
      }
      return Refinement.separates(pair, false)
          ? Judgement.pass()
          : Judgement.fail("A network with sums cannot tell these graphs apart either.");
    } catch (SmallGraph.Malformed e) {
      return Judgement.fail(String.valueOf(e.getMessage()));
    }
  }
}
