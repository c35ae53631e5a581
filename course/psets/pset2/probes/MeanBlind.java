package probes.pset2;

import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset2.Aggregators;

/// Two graphs, with features.
public final class MeanBlind implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    out.longs("graphs", MatrixCode.of(Aggregators.meanBlindPair()));
  }
}
