package probes.pset1;

import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.ReluNets;

/// A sawtooth network of 256 to 4096 pieces.
public final class SawtoothOfManyTeeth implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    int k = draw.between(8, 12);
    out.longs("k 1", k);
    out.doubles("network 1", NetCode.of(ReluNets.sawtooth(k)));
  }
}
