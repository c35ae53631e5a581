package probes.pset1;

import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.ReluNets;

/// Sawtooth networks of a few teeth.
public final class Sawtooth implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    for (int k = 1; k <= 5; k++) {
      out.longs("k " + k, k);
      out.doubles("network " + k, NetCode.of(ReluNets.sawtooth(k)));
    }
  }
}
