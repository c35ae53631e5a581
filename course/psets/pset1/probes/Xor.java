package probes.pset1;

import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.ReluNets;

/// The network for exclusive or.
public final class Xor implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    out.doubles("network", NetCode.of(ReluNets.xorNet()));
  }
}
